import { type Right, roleMay } from '../kernel/role.ts';
import type { Person } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

const right: Right = 'run-engagement';

export const mayRun = (person: Person): boolean => person.kind === 'member' && roleMay(person.role, right);

/** Agreements are drafted, sent and voided by owners and leads. Throws for everybody else. */
export function mustRun(person: Person): void {
  if (!mayRun(person)) throw refuse.notYours();
}

/** Drafts are the agency's own business: clients read what is sent to them. */
export function mustBelong(person: Person): void {
  if (person.kind !== 'member') throw refuse.onlyTheTeam();
}
