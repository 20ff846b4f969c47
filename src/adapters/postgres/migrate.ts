import pg from 'pg';
import type { Instant } from '../../kernel/calendar.ts';
import {
  type MigrationFile,
  MigrationRefused,
  type MigrationRow,
  pendingMigrations,
  readMigrations,
} from './migration-files.ts';
import { throughDeadlocks } from './through-deadlocks.ts';

export interface MigrateOptions {
  /** With room for two connections: graphile-worker's migrations run beside the one that holds the lock. */
  readonly pool: pg.Pool;
  /** The folder with one folder per migration: `prisma/migrations`, wherever the caller was started from. */
  readonly directory: string;
  readonly now: () => Instant;
  /** An id for a row of the bookkeeping table; at most 36 characters. */
  readonly newId: () => string;
}

/**
 * Brings the database up to date and says what was applied. Where nothing is to be done this is one query; it does not
 * look at graphile-worker's own migrations then, because the worker repeats that look whenever it starts.
 */
export async function migrate(options: MigrateOptions): Promise<{ applied: string[] }> {
  const files = await readMigrations(options.directory);
  const rows = await readRows(options.pool);
  if (rows !== undefined && pendingMigrations(files, rows).length === 0) return { applied: [] };
  const client = await options.pool.connect();
  // Without a listener a connection lost between two queries would end the process; the next query reports it.
  client.on('error', () => undefined);
  try {
    return { applied: await applyUnderLock(client, files, options) };
  } finally {
    // Destroyed, not handed back: the lock lives as long as the connection, also when a migration failed half-way.
    client.release(true);
  }
}

/** The names of those that a start would apply; nothing is changed. Throws MigrationRefused. */
export async function waitingMigrations(pool: pg.Pool, directory: string): Promise<readonly string[]> {
  const pending = pendingMigrations(await readMigrations(directory), (await readRows(pool)) ?? []);
  return pending.map(({ name }) => name);
}

// Any number that nothing else in this database uses: "engawa" on a telephone keypad.
const lock = 364292;

/** Two processes that start together: the second waits here, and then finds nothing left to do. */
async function applyUnderLock(
  client: pg.ClientBase,
  files: readonly MigrationFile[],
  options: MigrateOptions,
): Promise<string[]> {
  // However long the other one takes.
  await client.query('set lock_timeout = 0');
  await client.query('select pg_advisory_lock($1)', [lock]);
  await client.query(bookkeeping);
  const pending = pendingMigrations(files, (await readRows(client)) ?? []);
  if (pending.length === 0) return [];
  // Before ours: our SQL functions call graphile_worker.add_jobs. On first use, because a start that finds nothing to
  // migrate should not pay for the import.
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ pgPool: options.pool, logger: new Logger(() => () => undefined) });
  for (const file of pending) await throughDeadlocks(() => apply(client, file, options));
  return pending.map((file) => file.name);
}

async function apply(
  client: pg.ClientBase,
  file: MigrationFile,
  { now, newId }: MigrateOptions,
): Promise<void> {
  const startedAt = now().toString();
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, $5, 1)`,
      [newId(), file.checksum, file.name, startedAt, now().toString()],
    );
    await client.query('commit');
  } catch (error) {
    // A connection that is gone can't roll back and need not: PostgreSQL does.
    await client.query('rollback').catch(() => undefined);
    throw new MigrationRefused(
      `${file.path}${place(file.sql, error)} failed, and nothing of it was applied: ${words(error)}`,
      { cause: error },
    );
  }
}

/** PostgreSQL counts characters from the start of the file; people look for lines. */
function place(sql: string, error: unknown): string {
  if (!(error instanceof pg.DatabaseError) || error.position === undefined) return '';
  return `:${sql.slice(0, Number(error.position)).split('\n').length}`;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Undefined where the table does not exist: a new database. */
async function readRows(client: pg.ClientBase | pg.Pool): Promise<readonly MigrationRow[] | undefined> {
  try {
    const { rows } = await client.query<MigrationRow>(
      `select migration_name as name, checksum, finished_at is not null as finished,
              rolled_back_at is not null as "rolledBack" from _prisma_migrations`,
    );
    return rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return undefined;
    throw error;
  }
}

const undefinedTable = '42P01';

// Prisma's own table, column for column, so that `prisma migrate status` and people who know Prisma can read it.
const bookkeeping = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;
