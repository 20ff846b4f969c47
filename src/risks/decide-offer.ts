import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { OfferDecided } from './events.ts';
import { offerNow } from './offer-stands.ts';
import { mustDecide } from './people.ts';
import { refuse } from './refusals.ts';
import { scheduleAnswer } from './remind-of-answer.ts';
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
    if (accepted) await mustStillStand(tx, risk, facts, visit);
    const offer = { accepted, by: actorOf(visit.person), at: visit.now.toString() };
    await keepAnswer(tx, risk, { offer });
    await scheduleReminder(tx, visit, risk);
    await scheduleAnswer(tx, visit, facts, { ...risk, answer: { ...risk.answer, offer } });
    const { engagementId, number, what, moves, dates } = risk;
    const onCard = (dates?.moved ?? []).map(({ milestoneId }) => milestoneId);
    const milestoneIds = onCard.length === 0 ? risk.milestoneIds : onCard;
    const decided: OfferDecided = {
      type: 'risk.offer-decided',
      ...{ engagementId, riskId, number, accepted, what, milestoneIds, moves },
    };
    return outcome([decided]);
  },
});

/** What is agreed to must come about: not something else, because the plan has gone on meanwhile. */
async function mustStillStand(tx: Tx, risk: Risk, facts: EngagementFacts, { now }: Visit): Promise<void> {
  const offer = await offerNow(tx, risk, facts, now);
  if (offer === 'stands') return;
  throw offer === 'changed' ? refuse.offerChanged() : refuse.offerOver(offer);
}
