import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';
import { draftItem } from '../draft.ts';
import type { InvoiceDrafted } from '../events.ts';
import { describeItem } from './describe-item.ts';

/** Drafts what is planned of an item; one of which changes have left nothing is done without an invoice. */
export async function billOpenItem(tx: Tx, item: BillingPlanItem, visit: Visit): Promise<InvoiceDrafted[]> {
  if (item.amount > 0n) return [await draftItem(tx, item, await describeItem(tx, item), visit)];
  await tx.billingPlanItem.update({ where: { id: item.id }, data: { status: 'billed' } });
  return [];
}
