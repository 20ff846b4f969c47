import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { blindKinds } from '../kernel/mail.ts';
import { actorOf } from '../kernel/visit.ts';
import { loadStuck, mendedColumn } from './effect.ts';
import type { EffectReplayed } from './events.ts';

/**
 * Tries a stuck effect again, at once. Where nobody could tell what happened, the outside is looked at first. The
 * number of attempts goes on: it fences out a process that still believes to hold an earlier one. Where nobody can
 * look (e-mail), the person who replays has decided that it may be done a second time. A turn to be posted that it
 * once had is long gone: a hundred replayed at once stand in line.
 */
export const replayEffect = act({
  name: 'effect.replay',
  input: z.object({ effectId: z.string() }),
  async run(tx, { effectId }, visit) {
    const { kind } = await loadStuck(tx, effectId, visit.person);
    const mended = mendedColumn('replayed', actorOf(visit.person), visit.now);
    await tx.$executeRaw`
      with again as (
        update effect set state = 'waiting', next_try_at = now(), has_turn = false, receipt = ${mended}::jsonb,
                          in_doubt = (in_doubt or state = 'unknown') and kind <> all (${[...blindKinds]}::text[])
         where id = ${effectId} returning id, queue, priority)
      select graphile_worker.add_job('run-effect', json_build_object('effectId', id, 'queue', queue),
                                     priority := priority) from again`;
    const replayed: EffectReplayed = { type: 'effect.replayed', engagementId: null, effectId, kind };
    return outcome([replayed], { effectId });
  },
});
