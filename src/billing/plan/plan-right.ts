import { roleMay } from '../../kernel/role.ts';
import type { Person } from '../../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** Whoever drafts the agreement of which it becomes a part, and whoever bills by it. */
export function mustPlanBilling(person: Person): void {
  if (person.kind !== 'member') throw refuse.notYours();
  if (!roleMay(person.role, 'run-engagement') && !roleMay(person.role, 'approve-money'))
    throw refuse.notYours();
}
