import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { billOpenItem } from './bill-open-item.ts';

/**
 * Drafts the invoice of an item whose day has come. Run by the worker, perhaps more than once and in several
 * processes: what was billed by hand or replaced by a change in the meantime is an outcome without events.
 */
export const billDated = act({
  name: 'invoice.bill-dated',
  input: z.object({ engagementId: z.string(), planItemId: z.string() }),
  async run(tx, { engagementId, planItemId }, visit) {
    await lockEngagement(tx, engagementId);
    const item = await tx.billingPlanItem.findUnique({ where: { id: planItemId } });
    if (item?.status !== 'planned' || item.trigger !== 'date') return outcome([]);
    return outcome(await billOpenItem(tx, item, visit));
  },
});
