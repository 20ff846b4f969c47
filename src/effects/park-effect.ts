import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorOf } from '../kernel/visit.ts';
import { loadStuck, mendedColumn } from './effect.ts';
import type { EffectParked } from './events.ts';

/** Sets a stuck effect aside: it is not tried, and can be replayed or dropped later. */
export const parkEffect = act({
  name: 'effect.park',
  input: z.object({ effectId: z.string() }),
  async run(tx, { effectId }, visit) {
    const { kind } = await loadStuck(tx, effectId, visit.person, ['refused', 'unknown', 'given-up']);
    const mended = mendedColumn('parked', actorOf(visit.person), visit.now);
    await tx.$executeRaw`update effect set state = 'parked', receipt = ${mended}::jsonb where id = ${effectId}`;
    const parked: EffectParked = { type: 'effect.parked', engagementId: null, effectId, kind };
    return outcome([parked], { effectId });
  },
});
