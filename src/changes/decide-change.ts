import { Temporal } from 'temporal-polyfill';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { deciders, type EngagementFacts, mayDecide, namesOf } from '../kernel/engagement-facts.ts';
import { moment } from '../kernel/phrase.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { Assessment, Change } from './change.ts';
import { refuse } from './refusals.ts';

/** The assessment that this person may decide on now, having seen `proposal`. Throws otherwise, saying why. */
export function decidable(
  change: Change,
  facts: EngagementFacts,
  visit: Visit,
  proposal: string,
): Assessment {
  if (deciders(facts).length === 0) throw refuse.nobodyMayDecide();
  if (!mayDecide(visit.person, facts)) throw refuse.notTheAcceptor({ who: namesOf(facts) });
  if (facts.status === 'closed') throw refuse.projectClosed();
  if (change.status === 'asked') throw refuse.notAssessed();
  if (change.assessment !== null && change.assessment.proposal !== proposal) throw refuse.olderProposal();
  if (change.status === 'signing') throw refuse.inSignature();
  if (change.status === 'agreed' || change.status === 'declined') throw refuse.alreadyDecided();
  // While the project is paused its time to decide stands still, and is set anew when it goes on.
  const hasRunOut = facts.status !== 'paused' && isPast(change.assessment, visit);
  if (change.status === 'expired' || hasRunOut)
    throw refuse.expired({ until: moment(change.assessment.validUntil, facts.timeZone) });
  return change.assessment;
}

export const isPast = (
  { validUntil }: Pick<Assessment, 'validUntil'>,
  { now }: Pick<Visit, 'now'>,
): boolean => Temporal.Instant.compare(now, validUntil) >= 0;

/** Who decided, and when, as the row keeps it. */
export const decidedNow = (visit: Visit) => ({
  decidedBy: actorToColumn(actorOf(visit.person)),
  decidedAt: instantToColumn(visit.now),
});
