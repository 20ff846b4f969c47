import { deciders, type EngagementFacts, mayDecide, namesOf } from '../kernel/engagement-facts.ts';
import { roleMay } from '../kernel/role.ts';
import type { Person } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** What is announced to a client, and its outcome, is for those who run engagements. */
export function mustRunEngagements(person: Person): void {
  if (person.kind !== 'member' || !roleMay(person.role, 'run-engagement')) throw refuse.notTheTeam();
}

/** Anybody of the client may answer in words: that decides nothing. */
export function mustBeOfTheClient(person: Person, { client }: Pick<EngagementFacts, 'client'>): void {
  if (person.kind !== 'contact' || person.clientId !== client.id)
    throw refuse.notTheClient({ client: client.name });
}

/** Options and earlier days are decided on. */
export function mustDecide(person: Person, facts: Pick<EngagementFacts, 'acceptor' | 'standIn'>): void {
  if (deciders(facts).length === 0) throw refuse.nobodyMayDecide();
  if (!mayDecide(person, facts)) throw refuse.notTheDecider({ who: namesOf(facts) });
}
