import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { dayIn, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import { reopenableUntil } from './acceptance-window.ts';
import { lockDelivery, mustBeDecider } from './delivery.ts';
import { Decision } from './delivery-facts.ts';
import { bonusToColumn, withdrawnOffer } from './early-bonus.ts';
import { loadMilestone } from './load-milestone.ts';
import type { MilestoneReopened } from './milestone.ts';
import { refuse } from './refusals.ts';

/**
 * The acceptor takes a silent acceptance back. What was billed stays billed; finance decides what becomes of it. A bonus
 * that was offered and not decided is not offered any more: it is asked anew when the next delivery is accepted.
 */
export const reopenMilestone = act({
  name: 'milestone.reopen',
  input: z.object({
    milestoneId: z.string(),
    deliveryId: z.string(),
    reason: z.string().trim().min(1).max(2000),
  }),
  async run(tx, { milestoneId, deliveryId, reason }, visit) {
    const milestone = await loadMilestone(tx, milestoneId);
    await lockDelivery(tx, deliveryId);
    const delivery = await tx.delivery.findUnique({ where: { id: deliveryId, milestoneId } });
    if (delivery === null) throw refuse.unknown();
    const facts = await engagementFacts(tx, milestone.engagementId);
    mustBeDecider(visit.person, facts);
    const { title, engagementId } = milestone;
    if (delivery.status !== 'silently-accepted' || delivery.decidedAt === null)
      throw refuse.notSilent({ title });
    const { reopenUntil } = Decision.parse(delivery.decision ?? {});
    const acceptedAt = instantFromColumn(delivery.decidedAt);
    const last = reopenableUntil(acceptedAt, facts.timeZone, facts.days, reopenUntil);
    if (Temporal.PlainDate.compare(dayIn(visit.now, facts.timeZone), last) > 0)
      throw refuse.notReopenable({ day: last });
    await tx.delivery.update({
      where: { id: deliveryId },
      data: {
        status: 'changes-requested',
        decidedAt: instantToColumn(visit.now),
        decidedBy: actorToColumn(actorOf(visit.person)),
        decision: { wanted: reason, reopened: true },
      },
    });
    await tx.milestone.update({
      where: { id: milestoneId },
      data: {
        status: 'changes-requested',
        acceptedAt: null,
        earlyBonus: bonusToColumn(withdrawnOffer(milestone.earlyBonus)),
      },
    });
    const reopened: MilestoneReopened = {
      type: 'milestone.reopened',
      engagementId,
      milestoneId,
      deliveryId,
      reason,
    };
    return outcome([reopened]);
  },
});
