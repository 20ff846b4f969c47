import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';

/** A warning has really been posted: only from here it counts as given. */
export const noteWarning = act({
  name: 'milestone.note-warning',
  input: z.object({ deliveryId: z.string() }),
  async run(tx, { deliveryId }, visit) {
    await tx.delivery.update({ where: { id: deliveryId }, data: { warnedAt: instantToColumn(visit.now) } });
    return outcome([]);
  },
});
