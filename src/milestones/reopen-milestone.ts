import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn, instantFromColumn } from '../kernel/calendar.ts';
import { engagementFacts, mayDecide, namesOf } from '../kernel/engagement-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import type { MilestoneReopened } from './milestone.ts';
import { refuse } from './refusals.ts';

/** How long a silent acceptance can be taken back, in business days (product.md E4). */
export const REOPEN_DAYS = 5;

/** The acceptor takes a silent acceptance back. What was billed stays billed; finance decides what becomes of it. */
export const reopenMilestone = act({
  name: 'milestone.reopen',
  input: z.object({ milestoneId: z.string(), deliveryId: z.string(), reason: z.string().trim().min(1).max(2000) }),
  async run(tx, { milestoneId, deliveryId, reason }, visit) {
    const milestone = await loadMilestone(tx, milestoneId);
    const facts = await engagementFacts(tx, milestone.engagementId);
    if (!mayDecide(visit.person, facts)) throw refuse.notTheAcceptor({ who: namesOf(facts) });
    const delivery = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    if (delivery.status !== 'silently-accepted' || delivery.decidedAt === null)
      throw refuse.alreadyDecided({ title: milestone.title });
    const last = facts.days.add(dayIn(instantFromColumn(delivery.decidedAt), facts.timeZone), REOPEN_DAYS);
    if (Temporal.PlainDate.compare(dayIn(visit.now, facts.timeZone), last) > 0) throw refuse.notReopenable({ day: last });
    await tx.delivery.update({ where: { id: deliveryId }, data: { status: 'changes-requested', decision: { wanted: reason } } });
    await tx.milestone.update({ where: { id: milestoneId }, data: { status: 'changes-requested', acceptedAt: null } });
    const { engagementId } = milestone;
    const reopened: MilestoneReopened = { type: 'milestone.reopened', engagementId, milestoneId, deliveryId, reason };
    return outcome([reopened]);
  },
});
