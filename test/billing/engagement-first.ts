import { setTimeout as wait } from 'node:timers/promises';
import type { Room } from '../support/room.ts';

interface Held {
  readonly engagementId: string;
  readonly invoiceId: string;
}

/**
 * While somebody holds the engagement, `work` waits for it and holds nothing that they may ask for next: two who want
 * both never wait for each other. Throws where it holds the invoice already.
 */
export async function takesEngagementFirst(
  { pool }: Pick<Room, 'pool'>,
  { engagementId, invoiceId }: Held,
  work: () => Promise<unknown>,
): Promise<void> {
  const other = await pool.connect();
  try {
    await other.query('begin');
    await other.query('select 1 from engagement where id = $1 for update', [engagementId]);
    const done = work();
    while (!(await somebodyWaits(pool))) await wait(5);
    await other.query('select 1 from invoice where id = $1 for update nowait', [invoiceId]);
    await other.query('commit');
    await done;
  } finally {
    await other.query('rollback');
    other.release();
  }
}

async function somebodyWaits(pool: Room['pool']): Promise<boolean> {
  const { rowCount } = await pool.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return (rowCount ?? 0) > 0;
}
