import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type Notice, notice } from '../../kernel/notice.ts';
import { code } from '../../kernel/phrase.ts';
import type { Agreement } from '../agreement.ts';
import { loadAgreement } from '../load-agreement.ts';
import type { Signer } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import type { CodeMaker } from '../signing-code.ts';
import { accessCodeOf } from './access-code.ts';
import { text } from './text.ts';

const About = z.object({ agreementId: z.string(), signerId: z.string(), personId: z.string() });

/** What a promise to tell an access code names. The code itself is made when the message is written. */
export const accessCodeMessage = {
  name: 'agreement.access-code',
  params: About,
  subject: ({ signerId }: z.output<typeof About>): string => signerId,
};

interface Facts {
  readonly agreement: Agreement;
  readonly signer: Signer;
  /** Whether its reader is the signer, or a member who passes it on. */
  readonly isReader: boolean;
  /** Somebody else signs instead by now: what was told is good for nothing. */
  readonly isReplaced: boolean;
}

async function load(
  tx: Tx,
  { agreementId, signerId, personId }: z.output<typeof About>,
): Promise<Facts | undefined> {
  const agreement = await loadAgreement(tx, agreementId);
  const signer = (await signersOf(tx, agreementId)).find(({ id }) => id === signerId);
  if (signer === undefined) return undefined;
  const where = { where: { id: signer.personId }, select: { slackUserId: true } } as const;
  const contact = await tx.contact.findUnique(where);
  const isReader = signer.role === 'agency' || contact?.slackUserId != null;
  return { agreement, signer, isReader, isReplaced: signer.personId !== personId };
}

/** A direct message that says the code only while it is good for something. */
export const accessCodeNotice = (codes: CodeMaker): Notice =>
  notice({
    ...accessCodeMessage,
    load,
    holds: ({ agreement, isReplaced }: Facts) => agreement.status === 'sent' && !isReplaced,
    say({ agreement, signer, isReader, isReplaced }: Facts) {
      const title = text.codeTitle({ title: agreement.title });
      if (agreement.status !== 'sent' || signer.status === 'signed' || isReplaced)
        return { title, settled: text.codeOver() };
      const digits = accessCodeOf(codes, signer);
      const how = isReader ? text.codeForYou() : text.codeForOther({ who: signer.name });
      return { title, body: [text.code({ code: code(digits) }), how] };
    },
  });
