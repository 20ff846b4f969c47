import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { postNotice, redrawCards } from '../kernel/notice.ts';
import type { EffectStuck } from './events.ts';
import { stuckNotice } from './notices.ts';

/** Called by the worker in the transaction that stops an effect. */
export const reportStuck = act({
  name: 'effect.report-stuck',
  input: z.object({ effectId: z.string() }),
  async run(tx, { effectId }) {
    const { kind, state, attempts, payload } = await tx.effect.findUniqueOrThrow({ where: { id: effectId } });
    const told = !tellsOfStuck(kind, payload);
    const stuck: EffectStuck = {
      type: 'effect.stuck',
      engagementId: null,
      effectId,
      kind,
      state,
      attempts,
      told,
    };
    return outcome([stuck]);
  },
});

/** The card about a stuck effect, or its redrawing. */
export function tellsOfStuck(kind: string, payload: unknown): boolean {
  if (kind === postNotice.kind)
    return postNotice.payload.safeParse(payload).data?.notice === stuckNotice.name;
  if (kind === redrawCards.kind)
    return redrawCards.payload.safeParse(payload).data?.subject.startsWith('eff_') ?? false;
  return false;
}
