import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';

const LOOK_MS = 40;
/** What takes no longer than this is not worth a word. */
const SILENT_MS = 600;
/** Longer than a dead process's work takes to be taken over. */
const PATIENCE_MS = 30_000;

// What waits behind an effect that will be tried again later is not busy: it waits with it.
const busySql = `
  select coalesce(sum(n), 0)::int as busy, coalesce(sum(tries), 0)::int as tries,
         coalesce(string_agg(kind || ' ×' || n, ', ' order by kind), '') as kinds
    from (
      select e.kind, count(*) as n, sum(e.attempts) as tries from effect e
       where (e.state = 'trying' or (e.state = 'waiting' and e.next_try_at < now() + interval '2 seconds'))
         and not exists (select 1 from effect h where h.queue = e.queue and h.seq < e.seq and h.state = 'waiting'
                            and h.next_try_at >= now() + interval '2 seconds')
       group by e.kind
      union all
      select source, count(*), 0 from inbox where handled_at is null group by source) under_way`;
const Busy = z.tuple([z.object({ busy: z.number(), tries: z.number(), kinds: z.string() })]);

export interface SettleOptions {
  readonly pool: pg.Pool;
  /** What is still under way, whenever that changes; undefined when nothing is. */
  readonly onWait: (kinds: string | undefined) => void;
  /** False: nobody works on it any more. */
  readonly goesOn: () => boolean;
  readonly patienceMs?: number;
}

/**
 * Waits until nothing that could be done now is left to do, or until nothing of it has moved for as long as patience
 * reaches. Answers with what is still under way then.
 */
export async function settle({
  pool,
  onWait,
  goesOn,
  patienceMs = PATIENCE_MS,
}: SettleOptions): Promise<string | undefined> {
  let seen = '';
  let stillMs = 0;
  for (let waitedMs = 0; ; waitedMs += LOOK_MS) {
    const [{ busy, tries, kinds }] = Busy.parse((await pool.query(busySql)).rows);
    if (busy === 0) {
      onWait(undefined);
      return undefined;
    }
    const now = `${busy} ${tries} ${kinds}`;
    stillMs = now === seen ? stillMs + LOOK_MS : 0;
    seen = now;
    if (waitedMs >= SILENT_MS) onWait(kinds);
    if (stillMs >= patienceMs || !goesOn()) return kinds;
    await pause(LOOK_MS);
  }
}
