import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn, instantFromColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { bonusToColumn } from './early-bonus.ts';
import { loadMilestone } from './load-milestone.ts';
import type { BonusOffered } from './milestone.ts';

/**
 * Offers the client the bonus that was set for an early delivery, once, when the accepted delivery was handed over by so
 * many business days before its due day (product.md E6). Without one, or too late for it, nothing happens.
 */
export const offerBonus = act({
  name: 'milestone.offer-bonus',
  input: z.object({ milestoneId: z.string(), deliveryId: z.string() }),
  async run(tx, { milestoneId, deliveryId }, _visit) {
    const milestone = await loadMilestone(tx, milestoneId);
    const { earlyBonus: bonus, engagementId, dueOn } = milestone;
    if (bonus === null || bonus.offeredFor !== null || milestone.status !== 'accepted') return outcome([]);
    const { days, timeZone } = await engagementFacts(tx, engagementId);
    const delivery = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    // Reopened in the meantime: whether it came early is asked of the delivery that was accepted in the end.
    if (delivery.status !== 'accepted' && delivery.status !== 'silently-accepted') return outcome([]);
    const early = days.between(dayIn(instantFromColumn(delivery.deliveredAt), timeZone), dueOn);
    if (early < bonus.days) return outcome([]);
    await tx.milestone.update({
      where: { id: milestoneId },
      data: { earlyBonus: bonusToColumn({ ...bonus, offeredFor: deliveryId }) },
    });
    const offered: BonusOffered = {
      type: 'milestone.bonus-offered',
      engagementId,
      milestoneId,
      deliveryId,
      amount: bonus.amount,
      early,
    };
    return outcome([offered]);
  },
});
