import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dropDue } from '../kernel/due.ts';
import { decidable, decidedNow } from './decide-change.ts';
import type { ChangeClosed } from './events.ts';
import { loadChange } from './load-change.ts';

/** The client says no to the proposal: the original plan stands. */
export const declineChange = act({
  name: 'change.decline',
  input: z.object({ changeId: z.string(), proposal: z.string() }),
  async run(tx, { changeId, proposal }, visit) {
    const { change, facts } = await loadChange(tx, changeId);
    decidable(change, facts, visit, proposal);
    await tx.changeRequest.update({
      where: { id: changeId },
      data: { status: 'declined', ...decidedNow(visit) },
    });
    await dropDue(tx, changeId);
    const declined: ChangeClosed = {
      type: 'change.declined',
      engagementId: facts.id,
      changeId,
      number: change.number,
    };
    return outcome([declined]);
  },
});
