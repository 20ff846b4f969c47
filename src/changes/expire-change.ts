import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { isPast } from './decide-change.ts';
import type { ChangeClosed } from './events.ts';
import { loadChange } from './load-change.ts';

/** Nobody decided in time: the original plan stands (product.md F2). */
export const expireChange = act({
  name: 'change.expire',
  input: z.object({ changeId: z.string() }),
  async run(tx, { changeId }, visit) {
    const { change, facts } = await loadChange(tx, changeId);
    if (change.status !== 'assessed' || !isPast(change.assessment, visit)) return outcome([]);
    await tx.changeRequest.update({ where: { id: changeId }, data: { status: 'expired' } });
    const expired: ChangeClosed = {
      type: 'change.expired',
      engagementId: facts.id,
      changeId,
      number: change.number,
    };
    return outcome([expired]);
  },
});
