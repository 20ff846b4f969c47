import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { changeFrom } from './detail-change.ts';
import type { DetailsWithdrawn } from './events.ts';
import { openInvoices } from './open-invoices.ts';

/** Nothing comes of it. By the house: nobody has answered in time. */
export async function withdraw(
  tx: Tx,
  id: string,
  why: DetailsWithdrawn['why'],
  visit: Visit,
): Promise<DetailsWithdrawn> {
  await dropDue(tx, id);
  const row = await tx.billingDetailChange.update({
    where: { id },
    data: {
      status: 'withdrawn',
      decidedBy: actorToColumn(actorOf(visit.person)),
      decidedAt: instantToColumn(visit.now),
    },
  });
  const change = changeFrom(row);
  const { engagementId, kind, before, after } = change;
  const invoiceIds = await openInvoices(tx, change);
  const about = { engagementId, changeId: id, kind, before, after, invoiceIds };
  return { type: 'billing.details-withdrawn', ...about, why };
}
