import type { Instant } from '../kernel/calendar.ts';
import { deciders, type EngagementFacts, mayDecide, namesOf } from '../kernel/engagement-facts.ts';
import { moment } from '../kernel/phrase.ts';
import type { Person } from '../kernel/visit.ts';
import type { Agreement, Sent } from './agreement.ts';
import { isOver } from './expire-agreement.ts';
import { refuse } from './refusals.ts';
import { signedAt } from './signature.ts';

/** Throws unless it can be signed at this moment. After a signature, a closing or the last minute it can't, for good. */
export function mustBeOpen(agreement: Agreement, now: Instant, timeZone = 'UTC'): asserts agreement is Sent {
  switch (agreement.status) {
    case 'draft':
    case 'approving':
    case 'sending':
      throw refuse.notSentYet();
    case 'signed':
      throw refuse.signedBefore({
        who: agreement.signature.typedName,
        at: moment(signedAt(agreement.signature), timeZone),
      });
    case 'sent':
      if (isOver(agreement.expiresAt, now))
        throw refuse.expired({ at: moment(agreement.expiresAt, timeZone) });
      return;
    default:
      throw refuse.closedBefore();
  }
}

/** Only the acceptor and the stand-in sign for the client. */
export function mustBeSigner(person: Person, facts: Pick<EngagementFacts, 'acceptor' | 'standIn'>): void {
  if (mayDecide(person, facts)) return;
  throw deciders(facts).length === 0 ? refuse.nobodyMaySign() : refuse.notTheSigner({ who: namesOf(facts) });
}
