import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { dayIn, instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { concerned, inThePast } from './concerned.ts';
import type { RiskClosed } from './events.ts';
import { mustRunEngagements } from './people.ts';
import { refuse } from './refusals.ts';
import { hasMovedDays, type Risk } from './risk.ts';
import { takeOpenRisk } from './take-risk.ts';

/**
 * Closed only with an outcome, which the client's card then says (product.md H5). Where it has not come to it, the days
 * that it has moved go back, and both sides are told.
 */
export const closeRisk = act({
  name: 'risk.close',
  input: z.object({
    riskId: z.string(),
    outcome: z.string().trim().min(1).max(1000),
    putBack: z.boolean().default(false),
  }),
  async run(tx, { riskId, outcome: words, putBack }, visit) {
    mustRunEngagements(visit.person);
    const { risk, facts } = await takeOpenRisk(tx, riskId);
    const back = putBack ? await daysBack(tx, risk, facts, visit) : null;
    await tx.risk.update({
      where: { id: riskId },
      data: {
        status: 'closed',
        outcome: words,
        closedBy: actorToColumn(actorOf(visit.person)),
        closedAt: instantToColumn(visit.now),
      },
    });
    await dropDue(tx, riskId);
    const { engagementId, number, what, pauses } = risk;
    const closed: RiskClosed = {
      type: 'risk.closed',
      ...{ engagementId, riskId, number, what, outcome: words, pauses, putBack: back },
    };
    return outcome([closed]);
  },
});

/**
 * What it has moved and may still be moved, by as many days as it was: what came after it (another notice, something
 * late) stays counted.
 */
async function daysBack(
  tx: Tx,
  risk: Risk,
  { id, timeZone, days }: EngagementFacts,
  { now }: Visit,
): Promise<RiskClosed['putBack']> {
  if (!hasMovedDays(risk)) throw refuse.nothingToPutBack(undefined, 'putBack');
  const moved = (risk.dates?.moved ?? []).map(({ milestoneId }) => milestoneId);
  const movable = (await concerned(tx, id, moved)).filter(({ isOpen, isFixed }) => isOpen && !isFixed);
  if (movable.length === 0) throw refuse.nothingToPutBack(undefined, 'putBack');
  const businessDays = -risk.moves;
  const past = inThePast(movable, businessDays, dayIn(now, timeZone), days);
  if (past !== undefined) throw refuse.backInThePast(past, 'putBack');
  return { milestoneIds: movable.map((one) => one.id), businessDays };
}
