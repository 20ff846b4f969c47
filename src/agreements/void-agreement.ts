import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { withdrawApproval } from './approval/withdraw-approval.ts';
import { closeAgreement } from './expire-agreement.ts';
import { takeAgreement } from './load-agreement.ts';
import { mustRun } from './may-run.ts';
import { refuse } from './refusals.ts';

/**
 * The team takes a version back before it is signed. One that is on its way can be voided too, or a request that the
 * provider refused would block the engagement for ever; when it arrives after all, it stays voided.
 */
export const voidAgreement = act({
  name: 'agreement.void',
  input: z.object({ agreementId: z.string(), reason: z.string().trim().min(1).max(200) }),
  async run(tx, { agreementId, reason }, visit) {
    mustRun(visit.person);
    const agreement = await takeAgreement(tx, agreementId);
    const { status } = agreement;
    if (status !== 'draft' && status !== 'approving' && status !== 'sending' && status !== 'sent')
      throw refuse.nothingToVoid();
    const withdrawn = await withdrawApproval(tx, { agreementId }, 'voided', visit);
    return outcome([...withdrawn, await closeAgreement(tx, agreement, 'voided', reason, visit)]);
  },
});
