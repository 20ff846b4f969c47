import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { billingPlanFrom } from '../kernel/billing-plan.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import type { Happening } from '../kernel/event.ts';
import { workAccepted } from './again/work-reopened.ts';
import { billOpenItem } from './plan/bill-open-item.ts';
import { refuse } from './refusals.ts';

/**
 * Drafts the invoice of an accepted milestone. Run by the worker, perhaps more than once and in several processes:
 * what is billed already, or was reopened in the meantime, is an outcome without events.
 */
export const draftInvoiceForMilestone = act({
  name: 'invoice.draft-for-milestone',
  input: z.object({ milestoneId: z.string(), deliveryId: z.string() }),
  async run(tx, { milestoneId, deliveryId }, visit) {
    const { engagementId } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    await lockEngagement(tx, engagementId);
    const delivery = await tx.delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      include: { milestone: { include: { engagement: true } } },
    });
    const { milestone } = delivery;
    const accepted = delivery.status === 'accepted' || delivery.status === 'silently-accepted';
    if (!accepted || milestone.id !== milestoneId || milestone.status !== 'accepted') return outcome([]);
    const items = await tx.billingPlanItem.findMany({
      where: { engagementId, subject: milestoneId, trigger: 'acceptance', status: { not: 'replaced' } },
    });
    const item = items.find(({ status }) => status === 'planned');
    if (items.length === 0 && !(await billsOtherwise(tx, engagementId)))
      throw refuse.notPlanned({ title: milestone.title });
    // Billed before, and still: it may have been kept back while the work was open again.
    if (item === undefined)
      return outcome<Happening>(await workAccepted(tx, { engagementId, milestoneId }, visit));
    return outcome<Happening>(await billOpenItem(tx, item, visit));
  },
});

/** The agreed plan names what is billed when; a milestone that it does not name is paid for with the others. */
async function billsOtherwise(tx: Tx, engagementId: string): Promise<boolean> {
  const signed = await tx.agreement.findFirst({
    where: { engagementId, kind: 'agreement', status: 'signed' },
    orderBy: { version: 'desc' },
    select: { billing: true },
  });
  const Agreed = z.object({ plan: z.unknown() }).catch({ plan: null });
  return billingPlanFrom(Agreed.parse(signed?.billing).plan) !== null;
}
