import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { plain } from '../kernel/format.ts';
import { Locale } from '../kernel/locale.ts';
import { draftItem } from './draft.ts';
import { refuse } from './refusals.ts';
import { text } from './text.ts';

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
    if (items.length === 0) throw refuse.notPlanned({ title: milestone.title });
    if (item === undefined) return outcome([]);
    if (item.amount === 0n) {
      await tx.billingPlanItem.update({ where: { id: item.id }, data: { status: 'billed' } });
      return outcome([]);
    }
    const locale = Locale.parse(milestone.engagement.locale);
    const description = plain(text.milestoneLine({ title: milestone.title }), locale);
    return outcome([await draftItem(tx, item, description, visit)]);
  },
});
