import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchDatabase } from '../../src/local-house/watch-database.ts';
import { freshDatabase } from '../support/database.ts';

const due = (id: string) =>
  `insert into due (id, scope, kind, subject, local_day, due_at, payload, state)
   values ('${id}', 'agency', 'digest.daily', '${id}', '2026-11-24', now(), '{}', 'waiting')`;

test('who listens hears of every change, of nothing else, and also after the tables were away', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  const watch = watchDatabase(pool);
  onTestFinished(async () => {
    watch.close();
    await pool.end();
    await database.drop();
  });
  const heard = vi.fn();
  const stop = watch.onChange(heard);
  await pause(1_200);
  expect(heard).not.toHaveBeenCalled();
  await pool.query(due('due_1'));
  await expect.poll(() => heard.mock.calls.length, { timeout: 5_000 }).toBe(1);
  await pool.query('alter table due rename to away');
  await pause(900);
  await pool.query('alter table away rename to due');
  await pause(900);
  expect(heard).toHaveBeenCalledTimes(1);
  await pool.query(due('due_2'));
  await expect.poll(() => heard.mock.calls.length, { timeout: 5_000 }).toBe(2);
  stop();
  await pool.query(due('due_3'));
  await pause(900);
  expect(heard).toHaveBeenCalledTimes(2);
});
