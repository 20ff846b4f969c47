import type { Tx } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';
import { approvalFrom, type Withdrawal } from './approval.ts';
import type { ApprovalWithdrawn } from './events.ts';
import { closeApproval } from './take-decision.ts';

/** There is nothing to approve any more: of this agreement, or in this engagement. The caller holds the engagement. */
export async function withdrawApproval(
  tx: Tx,
  about: { readonly agreementId: string } | { readonly engagementId: string },
  why: Withdrawal,
  visit: Visit,
): Promise<readonly ApprovalWithdrawn[]> {
  const rows = await tx.agreementApproval.findMany({ where: { ...about, status: 'open' } });
  const withdrawn: ApprovalWithdrawn[] = [];
  for (const { id: approvalId, agreementId, engagementId, version } of rows.map(approvalFrom)) {
    await closeApproval(tx, approvalId, { status: 'withdrawn', reason: why }, visit);
    withdrawn.push({
      type: 'approval.withdrawn',
      engagementId,
      agreementId,
      approvalId,
      version,
      why,
    });
  }
  return withdrawn;
}
