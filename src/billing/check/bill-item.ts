import type { Tx } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { InvoiceDrafted } from '../events.ts';
import { billOpenItem } from '../plan/bill-open-item.ts';
import { refuse } from './refusals.ts';

/** Drafts what is planned and due, as its trigger would have. The caller holds the engagement's row. */
export async function billItem(tx: Tx, itemId: string, visit: Visit): Promise<readonly InvoiceDrafted[]> {
  const item = await tx.billingPlanItem.findUniqueOrThrow({ where: { id: itemId } });
  if (item.status !== 'planned') throw refuse.settled();
  return billOpenItem(tx, item, visit);
}
