import { z } from 'zod';
import { notice } from '../kernel/notice.ts';
import { phrase } from '../kernel/phrase.ts';
import { deliveryFacts } from './delivery-facts.ts';
import type { Proof } from './proof.ts';
import { proofWords } from './proof-words.ts';
import { text } from './text.ts';

const words = {
  title: phrase({
    en: 'A proof does not hold: {title}',
    ja: '確認資料の不備：{title}',
    zh: '证明无法使用：{title}',
  }),
  body: phrase({
    en: 'The client’s card says the same. Please show what is missing in the client’s channel.',
    ja: 'クライアントのカードにも表示されています。不足分をクライアントのチャンネルでご提示ください。',
    zh: '客户的卡片上也会显示。请在客户频道中补充提供。',
  }),
} as const;

export const proofProblemSubject = (deliveryId: string): string => `${deliveryId}:proof-problem`;

/** Nobody can judge by it: an address that does not answer, a file that could not be read. */
const isUseless = (proof: Proof): boolean =>
  (proof.kind === 'link' && proof.state === 'silent') ||
  (proof.kind === 'file' && proof.read.state === 'unreadable');

/** For the team, who can mend it: which proofs of an open delivery show nothing. */
export const proofProblemNotice = notice({
  name: 'milestone.proof-problem',
  params: z.object({ deliveryId: z.string() }),
  subject: ({ deliveryId }) => proofProblemSubject(deliveryId),
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  holds: ({ status, proofs }) => status === 'open' && proofs.some(isUseless),
  say: ({ milestone, engagement, proofs }) => ({
    title: words.title({ title: milestone.title }),
    body: [words.body()],
    fields: [{ label: text.project(), value: engagement.name }],
    sections: [{ heading: text.proof(), lines: proofs.filter(isUseless).map(proofWords) }],
  }),
});
