import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { WindowHeld } from './window-events.ts';

/** The project rests: the cards of what waits for a decision say that the time to decide does, too. */
export const holdWindows = act({
  name: 'milestone.hold-windows',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }) {
    const open = await tx.delivery.findMany({
      where: { status: 'open', milestone: { engagementId } },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const held = open.map(
      ({ id }): WindowHeld => ({ type: 'milestone.window-held', engagementId, deliveryId: id }),
    );
    return outcome(held);
  },
});
