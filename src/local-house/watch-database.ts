import type pg from 'pg';
import { z } from 'zod';

const LOOK_MS = 400;

// All of it is answered from indexes or from tables that stay small on one person's machine.
const sql = `
  select concat_ws(' ', (select sum(last_seq) from audit_chain), (select count(*) from payment),
    (select string_agg(state || n || ':' || tries, ',' order by state)
       from (select state, count(*) as n, sum(attempts) as tries from effect group by state) effects),
    (select count(*) || ':' || min(due_at) from due where state = 'waiting')) as sign`;
const Rows = z.tuple([z.object({ sign: z.string() })]);

export interface Watch {
  /** Looks as long as somebody listens. Answers with how to stop listening. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Says when something of what the page shows has moved in the database. */
export function watchDatabase(pool: pg.Pool): Watch {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let last: string | undefined;
  const look = async (): Promise<void> => {
    // While it is being emptied or restarted there is nothing to be seen.
    const sign = await pool.query(sql).then(
      ({ rows }) => Rows.parse(rows)[0].sign,
      () => last,
    );
    if (last !== undefined && sign !== last) for (const listener of [...listeners]) listener();
    last = sign;
    again();
  };
  const again = (): void => {
    if (listeners.size > 0) timer = setTimeout(() => void look(), LOOK_MS);
    else timer = undefined;
  };
  return {
    onChange(listener) {
      listeners.add(listener);
      if (timer === undefined) again();
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      clearTimeout(timer);
    },
  };
}
