import type { EffectReplayed } from '../../effects/events.ts';
import type { Tx } from '../../kernel/act.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';

/**
 * What became of a promise that should be tried again. `lost`: there never was one; `trying`: it is tried right now;
 * `dropped`: an owner has decided that it shall not happen.
 */
export type Woken = 'woken' | 'trying' | 'lost' | 'done' | 'dropped';

/**
 * Has a promise tried at once, whether it stopped or waits for its next try. Where nobody could tell what happened, the
 * outside is looked at first. The same statement as a replay by an owner (effects/replay-effect.ts). `revive`: also one
 * that was dropped, where nothing else leads on.
 */
export async function wakeEffect(
  tx: Tx,
  key: string,
  visit: Visit,
  { revive = false }: { readonly revive?: boolean } = {},
): Promise<{ readonly woken: Woken; readonly events: readonly EffectReplayed[] }> {
  const [row] = await tx.$queryRaw<{ id: string; kind: string; state: string }[]>`
    select id, kind, state from effect where key = ${key} or id = ${key} for update`;
  if (row === undefined) return { woken: 'lost', events: [] };
  if (row.state === 'trying') return { woken: 'trying', events: [] };
  if (row.state === 'done') return { woken: 'done', events: [] };
  if (row.state === 'dropped' && !revive) return { woken: 'dropped', events: [] };
  const mended = { mended: 'replayed', by: actorOf(visit.person), at: visit.now.toString() };
  await tx.$executeRaw`
    with again as (
      update effect set state = 'waiting', next_try_at = now(), receipt = ${JSON.stringify(mended)}::jsonb,
                        in_doubt = in_doubt or state = 'unknown'
       where id = ${row.id} returning id, queue, priority)
    select graphile_worker.add_job('run-effect', json_build_object('effectId', id, 'queue', queue),
                                   priority := priority) from again`;
  const replayed: EffectReplayed = {
    type: 'effect.replayed',
    engagementId: null,
    effectId: row.id,
    kind: row.kind,
  };
  return { woken: 'woken', events: [replayed] };
}
