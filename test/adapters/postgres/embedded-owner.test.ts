import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { claim, type Ownership } from '../../../src/adapters/postgres/embedded-owner.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { asAdmin } from '../../support/postgres.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function take(): Promise<Ownership> {
  const claimed = await claim(database.url);
  if ('heldBy' in claimed) throw new Error(`held by ${claimed.heldBy}`);
  return claimed;
}

test('one holds it at a time, the other learns who, and after the release it is free', async () => {
  const first = await take();
  expect(await claim(database.url)).toEqual({ heldBy: String(process.pid) });
  await first.release();
  const second = await take();
  await second.release();
});

test('after PostgreSQL has dropped its connections the holder takes it again', async () => {
  const first = await take();
  const holders = `pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and a.datname = current_database() and l.granted`;
  await asAdmin(database.url, async (client) => {
    const { rows } = await client.query(`select a.pid, pg_terminate_backend(a.pid) from ${holders}`);
    await vi.waitFor(async () => {
      const again = await client.query(`select from ${holders} and a.pid <> $1`, [rows[0]?.pid]);
      expect(again.rowCount).toBe(1);
    }, 5_000);
  });
  expect(await claim(database.url)).toEqual({ heldBy: String(process.pid) });
  await first.release();
  await (await take()).release();
});
