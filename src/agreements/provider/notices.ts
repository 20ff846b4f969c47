import { z } from 'zod';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { type Notice, notice } from '../../kernel/notice.ts';
import { code } from '../../kernel/phrase.ts';
import { loadAgreement } from '../load-agreement.ts';
import { signersOf } from '../signers-asked.ts';
import { text } from './text.ts';

/** To the team: somebody typed a wrong code too often, or has another telephone. */
export const checkFailedNotice = notice({
  name: 'agreement.check-failed',
  params: z.object({ agreementId: z.string(), signerId: z.string() }),
  subject: ({ signerId }) => signerId,
  async load(tx, { agreementId, signerId }) {
    const agreement = await loadAgreement(tx, agreementId);
    const signer = (await signersOf(tx, agreementId)).find(({ id }) => id === signerId);
    if (signer === undefined) return undefined;
    const { client } = await engagementFacts(tx, agreement.engagementId);
    return { agreement, signer, client: client.name };
  },
  holds: ({ agreement, signer }) => agreement.status === 'sent' && signer.status !== 'signed',
  say: ({ agreement: { title }, signer: { name: who }, client }) => ({
    title: text.failedTitle({ who }),
    body: [text.failed({ who, title, client, command: code('/agreement resend') })],
  }),
});

export const notices: readonly Notice[] = [checkFailedNotice];
