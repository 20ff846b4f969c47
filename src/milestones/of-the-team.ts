import type { MemberPerson, Person } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** Milestones are the agency's to plan, start and deliver, and questions its to answer. */
export function mustBeOfTheTeam(person: Person): asserts person is MemberPerson {
  if (person.kind !== 'member') throw refuse.notTheTeam();
}
