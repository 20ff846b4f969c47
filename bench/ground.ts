import { once } from 'node:events';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Database, openDatabase } from '../src/adapters/postgres/database.ts';
import { startEmbeddedPostgres } from '../src/adapters/postgres/embedded.ts';
import { migrate } from '../src/adapters/postgres/migrate.ts';
import { createWorld } from '../src/adapters/system/world.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const world = createWorld();

/** What every measurement stands on: one PostgreSQL, set up as it is delivered, and as many databases as are wanted. */
export interface Ground {
  /** The process whose children do PostgreSQL's work. */
  readonly postmaster: number;
  /** A database with every migration applied. */
  migrated(): Promise<string>;
  empty(): Promise<string>;
  close(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'engawa-bench-')));
  const server = await startEmbeddedPostgres({ dataDir, random: world.newSecret });
  const close = () => server.stop().finally(() => rm(dataDir, { recursive: true, force: true }));
  try {
    const pid = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0];
    const make = createMaker(server.url);
    const template = await make('template0');
    await migrateAt(template);
    return {
      postmaster: Number(pid),
      migrated: () => make(new URL(template).pathname.slice(1)),
      empty: () => make('template0'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function createMaker(url: string): (template: string) => Promise<string> {
  let made = 0;
  return async (template) => {
    made += 1;
    const name = `bench_${made}`;
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    try {
      await admin.query(`create database ${name} template ${template}`);
    } finally {
      await admin.end();
    }
    const database = new URL(url);
    database.pathname = `/${name}`;
    return database.href;
  };
}

async function migrateAt(url: string): Promise<void> {
  const { pool, close } = openDatabase(url, { connections: 2, onError: () => undefined });
  await migrate({
    pool,
    directory: join(root, 'prisma', 'migrations'),
    now: () => world.clock.now(),
    newId: () => world.newId('evt'),
  }).finally(close);
}

/** A database for as long as the work lasts. */
export async function within<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(url, { connections: 20, onError: () => undefined });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}
