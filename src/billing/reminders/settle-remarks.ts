import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { RemarkKind } from '../remark.ts';

/** What is about paying: the newest word holds, whoever said it. */
export const aboutPaying: readonly RemarkKind[] = ['paid-by-transfer', 'will-pay', 'wait'];

/** These no longer hold reminders back. The caller holds the invoice's row. */
export async function settleRemarks(
  tx: Tx,
  visit: Visit,
  invoiceId: string,
  kinds: readonly RemarkKind[],
): Promise<void> {
  await tx.invoiceRemark.updateMany({
    where: { invoiceId, kind: { in: [...kinds] }, settledAt: null },
    data: settledNow(visit),
  });
}

export const settledNow = (visit: Visit) => ({
  settledAt: instantToColumn(visit.now),
  settledBy: actorToColumn(actorOf(visit.person)),
});
