import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import { loadDelivered, mustBeDecidable } from './delivery.ts';
import { CriterionIds } from './delivery-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import type { ChangesRequested } from './milestone.ts';
import { refuse } from './refusals.ts';

/** The acceptor sends a delivery back, naming what is not met. Rounds are counted against the agreed number. */
export const requestChanges = act({
  name: 'milestone.request-changes',
  input: z.object({
    milestoneId: z.string(),
    deliveryId: z.string(),
    criteria: z.array(z.string()),
    wanted: z.string().trim().min(1).max(2000),
  }),
  async run(tx, { milestoneId, deliveryId, criteria, wanted }, visit) {
    const delivered = await loadDelivered(tx, milestoneId, deliveryId);
    mustBeDecidable(delivered, visit.person);
    const { terms } = await engagementFacts(tx, delivered.engagementId);
    const { acceptedCriteria } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    const accepted = CriterionIds.parse(acceptedCriteria);
    const all = (await loadMilestone(tx, milestoneId)).criteria.map(({ id }) => id);
    const known = all.filter((id) => !accepted.includes(id));
    if (criteria.length === 0 || !criteria.every((id) => known.includes(id)))
      throw refuse.whichCriteria(undefined, 'criteria');
    const roundsLeft = roundsLeftAfter(delivered.round, terms.revisionRounds);
    await tx.delivery.update({
      where: { id: deliveryId },
      data: {
        status: 'changes-requested',
        decidedAt: instantToColumn(visit.now),
        decidedBy: actorToColumn(actorOf(visit.person)),
        decision: { criteria, wanted },
      },
    });
    await tx.milestone.update({ where: { id: milestoneId }, data: { status: 'changes-requested' } });
    await dropDue(tx, deliveryId);
    const requested: ChangesRequested = {
      type: 'milestone.changes-requested',
      engagementId: delivered.engagementId,
      milestoneId,
      deliveryId,
      criteria,
      wanted,
      roundsLeft,
    };
    return outcome([requested]);
  },
});

/** Rounds of changes that remain after this one. Throws when none is left: a further one is a change request (E3). */
export function roundsLeftAfter(round: number, agreed: number): number {
  if (round > agreed) throw refuse.noRoundsLeft({ rounds: agreed });
  return agreed - round;
}
