import type { Tx } from '../kernel/act.ts';
import type { Milestone } from './milestone.ts';
import { refuse } from './refusals.ts';

/**
 * The client agreed to a change of this milestone, and the addendum is on its way: delivered now, it would be accepted
 * as it was, and the signature would have nothing left to change. The caller holds the milestone's row.
 */
export async function mustNotBeSigned(tx: Tx, { id, title }: Pick<Milestone, 'id' | 'title'>): Promise<void> {
  const change = await tx.changeRequest.findFirst({
    where: { milestoneId: id, status: 'signing' },
    select: { number: true },
  });
  if (change !== null) throw refuse.changeBeingSigned({ title, number: change.number });
}
