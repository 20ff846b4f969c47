import type { Tx } from '../kernel/act.ts';
import { type Milestone, milestoneFrom } from './milestone.ts';
import { refuse } from './refusals.ts';

/** Takes the milestone's row for this transaction and reads it. Throws when it does not exist. */
export async function loadMilestone(tx: Tx, id: string): Promise<Milestone> {
  await tx.$executeRaw`select 1 from milestone where id = ${id} for update`;
  const row = await tx.milestone.findUnique({ where: { id } });
  if (row === null) throw refuse.unknown();
  return milestoneFrom(row);
}
