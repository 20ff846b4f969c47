import type pg from 'pg';
import { z } from 'zod';
import type { NextThing } from './outside-parts.ts';

const Rows = z
  .array(
    z.object({ at: z.date(), kind: z.string(), subject: z.string(), engagementId: z.string().nullable() }),
  )
  .max(1);

const sql = `
  select due_at as at, kind, subject, engagement_id as "engagementId" from due
   where state = 'waiting' and due_at > $1 order by due_at, id limit 1`;

/** What will be the first to happen by itself after this moment (milliseconds of business time). */
export async function nextThing(pool: pg.Pool, after: number): Promise<NextThing | undefined> {
  const [row] = Rows.parse((await pool.query(sql, [new Date(after)])).rows);
  return row && { ...row, at: row.at.getTime() };
}
