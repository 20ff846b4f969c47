import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { visibleText } from '../kernel/markup.ts';
import { actorOf } from '../kernel/visit.ts';
import { loadStuck, mendedColumn } from './effect.ts';
import type { EffectDropped } from './events.ts';

const Reason = z
  .string()
  .transform((raw) => visibleText(raw).trim())
  .pipe(z.string().min(1).max(1000));

/** Gives a promise up for good. The reason is recorded, because somebody will ask why it never happened. */
export const dropEffect = act({
  name: 'effect.drop',
  input: z.object({ effectId: z.string(), reason: Reason }),
  async run(tx, { effectId, reason }, visit) {
    const { kind } = await loadStuck(tx, effectId, visit.person);
    const mended = mendedColumn('dropped', actorOf(visit.person), visit.now, reason);
    await tx.$executeRaw`update effect set state = 'dropped', receipt = ${mended}::jsonb where id = ${effectId}`;
    const dropped: EffectDropped = { type: 'effect.dropped', engagementId: null, effectId, kind, reason };
    return outcome([dropped], { effectId });
  },
});
