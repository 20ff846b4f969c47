import { Temporal } from 'temporal-polyfill';
import { moment, phrase, type Said } from '../../src/kernel/phrase.ts';
import { milestoneFrom } from '../../src/milestones/milestone.ts';
import { Proofs, proofSubject } from '../../src/milestones/proof.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { Seen } from './accept.ts';

/** How long a link to a file works. */
const LINK = Temporal.Duration.from({ hours: 24 });

const words = {
  title: phrase({ en: 'Files: {title}', ja: '確認資料：{title}', zh: '文件：{title}' }),
  file: phrase({ en: '{criterion}: {file}', ja: '{criterion}：{file}', zh: '{criterion}：{file}' }),
  until: phrase({
    en: 'The links are for you and work until {end}.',
    ja: 'リンクはご本人用で、{end} まで有効です。',
    zh: '链接仅供您本人使用，有效期至 {end}。',
  }),
} as const;

/** The files that prove a delivery, for whoever reads its card, each behind a link of their own. */
export const proofFiles = button('milestone.proof-files', Seen, async ({ value, visit }, desk) => {
  const delivery = await desk.read.delivery.findUnique({
    where: { id: value.deliveryId },
    include: { milestone: { include: { engagement: { select: { timeZone: true } } } } },
  });
  if (delivery === null) throw refuse.unknown();
  const { criteria, title } = milestoneFrom(delivery.milestone);
  const until = visit.now.add(LINK);
  const lines = Proofs.parse(delivery.proofs).flatMap((proof): Said[] => {
    if (proof.kind !== 'file' || proof.read.state !== 'kept') return [];
    const criterion = criteria.find(({ id }) => id === proof.criterionId)?.text ?? '';
    const subject = proofSubject(value.deliveryId, proof.fileId);
    const url = desk.links.to('proof', { subject, contactId: visit.person.id, until });
    return [words.file({ criterion, file: { kind: 'link', url, label: proof.name } })];
  });
  const end = moment(until, delivery.milestone.engagement.timeZone);
  return reply.say({ title: words.title({ title }), body: lines, footnote: words.until({ end }) });
});
