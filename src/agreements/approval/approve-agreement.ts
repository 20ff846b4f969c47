import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { loadAgreement } from '../load-agreement.ts';
import { nameSigners } from '../name-signers.ts';
import { letGo, mustBeSendable, releaseAgreement } from '../release-agreement.ts';
import type { ApprovalGiven } from './events.ts';
import { refuse } from './refusals.ts';
import { closeApproval, takeDecision } from './take-decision.ts';

/** A second person says yes: it goes out with what was chosen when it was asked, checked once more. */
export const approveAgreement = act({
  name: 'approval.give',
  input: z.object({ approvalId: z.string() }),
  async run(tx, { approvalId }, visit) {
    const { approval, alone } = await takeDecision(tx, approvalId, visit);
    const { agreementId, engagementId, version, askedBy } = approval;
    const agreement = await loadAgreement(tx, agreementId);
    if (agreement.status !== 'approving') throw refuse.withdrawnBefore();
    const choices = releaseAgreement.input.parse(approval.choices);
    const { engagement } = await mustBeSendable(tx, agreement, choices, visit);
    // Roles and addresses may have changed since it was asked.
    await nameSigners(tx, agreement, engagement, choices, visit);
    await closeApproval(tx, approvalId, { status: 'approved' }, visit);
    const given: ApprovalGiven = {
      type: 'approval.given',
      engagementId,
      agreementId,
      approvalId,
      version,
      alone,
      slackUserId: askedBy.slackUserId ?? null,
    };
    return outcome([given, await letGo(tx, agreement, choices)]);
  },
});
