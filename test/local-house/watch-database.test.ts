import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchDatabase } from '../../src/local-house/watch-database.ts';
import { freshDatabase } from '../support/database.ts';

const due = (id: string) =>
  `insert into due (id, scope, kind, subject, local_day, due_at, payload, state)
   values ('${id}', 'agency', 'digest.daily', '${id}', '2026-11-24', now(), '{}', 'waiting')`;

async function watched() {
  const database = await freshDatabase();
  const [pool, own] = [database.url, database.url].map(
    (connectionString) => new pg.Pool({ connectionString }),
  );
  if (pool === undefined || own === undefined) throw new Error('two pools were made');
  const watch = watchDatabase(pool);
  onTestFinished(async () => {
    watch.close();
    await Promise.all([pool.end(), own.end()]);
    await database.drop();
  });
  const asked = vi.spyOn(pool, 'query');
  const answered = (): number => asked.mock.settledResults.filter(({ type }) => type !== 'incomplete').length;
  return {
    watch,
    query: (sql: string) => own.query(sql),
    /** Comes back when what stands in the database now has been looked at: the first look may have begun before. */
    async looksAgain(times = 2): Promise<void> {
      const before = answered();
      await expect.poll(answered).toBeGreaterThanOrEqual(before + times);
    },
  };
}

test('who listens hears of every change, of nothing else, and also after the tables were away', async () => {
  const { watch, query, looksAgain } = await watched();
  const heard = vi.fn();
  const stop = watch.onChange(heard);
  await looksAgain();
  expect(heard).not.toHaveBeenCalled();
  await query(due('due_1'));
  await looksAgain();
  expect(heard).toHaveBeenCalledTimes(1);
  await query('alter table due rename to away');
  await looksAgain();
  await query('alter table away rename to due');
  await looksAgain();
  expect(heard).toHaveBeenCalledTimes(1);
  await query(due('due_2'));
  await looksAgain();
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  await query(due('due_3'));
  // The one that had been arranged already.
  await looksAgain(1);
  expect(heard).toHaveBeenCalledTimes(2);
});
