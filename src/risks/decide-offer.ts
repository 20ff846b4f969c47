import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { concerned, inThePast } from './concerned.ts';
import type { OfferDecided } from './events.ts';
import { mustDecide } from './people.ts';
import { refuse } from './refusals.ts';
import { scheduleReminder } from './remind-of-risk.ts';
import type { Risk } from './risk.ts';
import { keepAnswer } from './save-answer.ts';
import { takeOpenRisk } from './take-risk.ts';

/** The client says yes or no to earlier days. With a yes they move, in this very transaction. */
export const decideOffer = act({
  name: 'risk.decide-offer',
  input: z.object({ riskId: z.string(), accepted: z.boolean() }),
  async run(tx, { riskId, accepted }, visit) {
    const { risk, facts } = await takeOpenRisk(tx, riskId);
    mustDecide(visit.person, facts);
    if (risk.kind !== 'spare-capacity') throw refuse.noSuchOption();
    if (risk.answer.offer !== undefined) throw refuse.decidedAlready();
    if (accepted) await mustStillFit(tx, risk, facts, visit);
    await keepAnswer(tx, risk, {
      offer: { accepted, by: actorOf(visit.person), at: visit.now.toString() },
    });
    await scheduleReminder(tx, visit, risk);
    const { engagementId, number, what, milestoneIds, moves } = risk;
    const decided: OfferDecided = {
      type: 'risk.offer-decided',
      ...{ engagementId, riskId, number, accepted, what, milestoneIds, moves },
    };
    return outcome([decided]);
  },
});

/** What is agreed to must come about: not something else, because the plan has gone on meanwhile. */
async function mustStillFit(
  tx: Tx,
  { milestoneIds, moves, dates }: Risk,
  facts: EngagementFacts,
  { now }: Visit,
): Promise<void> {
  const milestones = await concerned(tx, facts.id, milestoneIds);
  const past = inThePast(milestones, moves, dayIn(now, facts.timeZone), facts.days);
  if (past !== undefined) throw refuse.offerOver(past);
  const offered = new Map((dates?.moved ?? []).map(({ milestoneId, from }) => [milestoneId, from]));
  const isSame = ({ id, dueOn, isOpen, isFixed }: (typeof milestones)[number]): boolean =>
    isOpen && !isFixed && (offered.get(id) ?? dueOn.toString()) === dueOn.toString();
  if (milestones.length < milestoneIds.length || !milestones.every(isSame)) throw refuse.offerChanged();
}
