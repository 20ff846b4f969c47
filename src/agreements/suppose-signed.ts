import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { takeAgreement } from './load-agreement.ts';
import { refuse } from './refusals.ts';
import { agreementSigned } from './signing/signed-event.ts';

/**
 * For a rehearsal alone: what follows from a signature, as if all had signed the draft at this moment. Nothing is signed
 * by it, so it is never promised, and its transaction is never committed.
 */
export const supposeSigned = act({
  name: 'agreement.suppose-signed',
  input: z.object({ agreementId: z.string() }),
  async run(tx, { agreementId }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    if (agreement.status !== 'draft' || agreement.kind !== 'agreement') throw refuse.notADraft();
    return outcome([agreementSigned(agreement, { typedName: visit.person.name, documentSha256: '' })]);
  },
});
