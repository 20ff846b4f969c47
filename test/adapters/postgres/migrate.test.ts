import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test, vi } from 'vitest';
import { migrate } from '../../../src/adapters/postgres/migrate.ts';
import { temporaryDataDir } from '../../support/data-dir.ts';
import { emptyDatabase, freshDatabase } from '../../support/database.ts';
import { migrationsDirectory, poolOn } from '../../support/postgres.ts';

async function emptyPool(): Promise<pg.Pool> {
  const database = await emptyDatabase();
  const pool = poolOn(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

async function folderOf(migrations: Record<string, string>): Promise<string> {
  const directory = await temporaryDataDir();
  for (const [name, sql] of Object.entries(migrations)) {
    await mkdir(join(directory, name), { recursive: true });
    await writeFile(join(directory, name, 'migration.sql'), sql);
  }
  return directory;
}

const run = (pool: pg.Pool, directory: string): Promise<{ applied: string[] }> =>
  migrate({ pool, directory, now: () => Temporal.Now.instant(), newId: () => randomUUID() });

const rowsOf = async (pool: pg.Pool, query: string): Promise<unknown[]> => (await pool.query(query)).rows;

const one = '20260101000000_one';
const two = '20260201000000_two';

test('an empty database gets every migration in order, after those of graphile-worker', async () => {
  const pool = await emptyPool();
  const names = (await readdir(migrationsDirectory)).sort();
  expect(await run(pool, migrationsDirectory)).toEqual({ applied: names });
  expect(
    await rowsOf(
      pool,
      `select migration_name, finished_at >= started_at and logs is null and rolled_back_at is null as well,
              applied_steps_count as steps, length(checksum) as length from _prisma_migrations order by migration_name`,
    ),
  ).toEqual(names.map((name) => ({ migration_name: name, well: true, steps: 1, length: 64 })));
  expect(await rowsOf(pool, "select to_regclass('graphile_worker.migrations') is not null as there")).toEqual(
    [{ there: true }],
  );
});

test('with nothing to apply it costs one query', async () => {
  const database = await freshDatabase();
  const pool = poolOn(database.url);
  const query = vi.spyOn(pool, 'query');
  const connect = vi.spyOn(pool, 'connect');
  expect(await run(pool, migrationsDirectory)).toEqual({ applied: [] });
  expect(query).toHaveBeenCalledTimes(1);
  // `pool.query` takes its connection with a callback; nobody asked for one besides.
  expect(connect.mock.calls.filter(([callback]) => callback === undefined)).toEqual([]);
  await pool.end();
  await database.drop();
});

test('a new migration is applied to a database that has the older ones', async () => {
  const pool = await emptyPool();
  await run(pool, await folderOf({ [one]: 'create table a (id int)' }));
  const both = await folderOf({ [one]: 'create table a (id int)', [two]: 'alter table a add b text' });
  expect(await run(pool, both)).toEqual({ applied: [two] });
  expect(await rowsOf(pool, 'select b from a')).toEqual([]);
});

test('somebody who reads its tables in the other order is let through, and it is applied all the same', async () => {
  const pool = await emptyPool();
  await run(pool, await folderOf({ [one]: 'create table a (id int); create table b (id int)' }));
  const reader = await pool.connect();
  await reader.query('begin');
  await reader.query('select from b');
  const both = await folderOf({
    [one]: 'create table a (id int); create table b (id int)',
    [two]: 'alter table a add c text; alter table b add c text',
  });
  const running = run(pool, both);
  await vi.waitFor(async () =>
    expect(await rowsOf(pool, 'select from pg_locks where not granted')).toHaveLength(1),
  );
  await reader.query('select from a');
  await reader.query('commit');
  reader.release();
  expect(await running).toEqual({ applied: [two] });
});

test('a migration that was edited after it had been applied is refused', async () => {
  const pool = await emptyPool();
  await run(pool, await folderOf({ [one]: 'create table a (id int)' }));
  const edited = await folderOf({ [one]: 'create table a (id bigint)' });
  await expect(run(pool, edited)).rejects.toThrow(`${join(edited, one, 'migration.sql')} was changed`);
});

test('a migration that fails leaves nothing, names file and line, and can be mended', async () => {
  const pool = await emptyPool();
  const directory = await folderOf({
    [one]: 'create table a (id int);\ncreate table b (id intt);\n',
    [two]: 'select 1',
  });
  await expect(run(pool, directory)).rejects.toThrow(
    `${join(directory, one, 'migration.sql')}:2 failed, and nothing of it was applied: type "intt" does not exist`,
  );
  expect(await rowsOf(pool, 'select * from _prisma_migrations')).toEqual([]);
  expect(await rowsOf(pool, "select to_regclass('a') as a")).toEqual([{ a: null }]);
  await writeFile(join(directory, one, 'migration.sql'), 'create table a (id int)');
  expect(await run(pool, directory)).toEqual({ applied: [one, two] });
});

test('a migration that Prisma began and did not finish is refused', async () => {
  const pool = await emptyPool();
  const directory = await folderOf({ [one]: 'select 1' });
  await run(pool, directory);
  await pool.query('update _prisma_migrations set finished_at = null');
  await expect(run(pool, directory)).rejects.toThrow(
    `Migration ${one} was started on this database and never finished`,
  );
});

test('processes that start together apply everything once', async () => {
  const pool = await emptyPool();
  const url = pool.options.connectionString ?? '';
  const directory = await temporaryDataDir();
  await cp(migrationsDirectory, directory, { recursive: true });
  const pools = [poolOn(url), poolOn(url), poolOn(url)];
  const results = await Promise.all(pools.map((each) => run(each, directory)));
  await Promise.all(pools.map((each) => each.end()));
  const names = (await readdir(directory)).sort();
  expect(results.map(({ applied }) => applied).filter((applied) => applied.length > 0)).toEqual([names]);
  expect(await rowsOf(pool, 'select count(*)::int as n from _prisma_migrations')).toEqual([
    { n: names.length },
  ]);
});
