import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { ApprovalSentBack } from './events.ts';
import { closeApproval, takeDecision } from './take-decision.ts';

/** A second person says no, and why: it is a draft again, and nothing of it went out. */
export const sendBackAgreement = act({
  name: 'approval.send-back',
  input: z.object({ approvalId: z.string(), reason: z.string().trim().min(1).max(1000) }),
  async run(tx, { approvalId, reason }, visit) {
    const { approval } = await takeDecision(tx, approvalId, visit);
    const { agreementId, engagementId, version, askedBy } = approval;
    await tx.agreement.updateMany({
      where: { id: agreementId, status: 'approving' },
      data: { status: 'draft' },
    });
    // Who signs is chosen anew when it is sent anew.
    await tx.agreementSigner.deleteMany({ where: { agreementId } });
    await closeApproval(tx, approvalId, { status: 'sent-back', reason }, visit);
    const sentBack: ApprovalSentBack = {
      type: 'approval.sent-back',
      engagementId,
      agreementId,
      approvalId,
      version,
      reason,
      slackUserId: askedBy.slackUserId ?? null,
    };
    return outcome([sentBack]);
  },
});
