import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL to make databases on, as superuser. */
    readonly adminUrl: string;
    /** A migrated database to copy; nobody can connect to it, because a connection would block copying. */
    readonly templateDatabase: string;
  }
}

export const migrationsDirectory = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** One PostgreSQL for all test files (DATABASE_URL, or an embedded one), with one migrated database to copy. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `engawa_template_${randomBytes(6).toString('hex')}`;
  try {
    await asAdmin(server.url, (admin) => admin.query(`create database ${template}`));
    const pool = poolOn(urlOf(server.url, template));
    await migrate({
      pool,
      directory: migrationsDirectory,
      now: () => Temporal.Now.instant(),
      newId: () => randomUUID(),
    });
    await pool.end();
    await asAdmin(server.url, (admin) => admin.query(`alter database ${template} allow_connections false`));
  } catch (error) {
    await server.close();
    throw error;
  }
  provide('adminUrl', server.url);
  provide('templateDatabase', template);
  return async () => {
    await asAdmin(server.url, (admin) => admin.query(`drop database ${template} with (force)`));
    await server.close();
  };
}

async function openServer(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, close: async () => undefined };
  await sweepDeadRuns();
  const dataDir = await mkdtemp(join(tmpdir(), `engawa-test-${process.pid}-`));
  // Nothing here has to survive a power cut, and waiting for the disk is most of what a commit costs.
  const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];
  const server = await startEmbeddedPostgres({
    dataDir,
    random,
    flags: flags.flatMap((flag) => ['-c', flag]),
  });
  return {
    url: server.url,
    async close() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const random = (): string => randomBytes(32).toString('base64url');

/** A run that was killed leaves its server running. Taking it over is how it is stopped. */
async function sweepDeadRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^engawa-test-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    try {
      await (await startEmbeddedPostgres({ dataDir, random })).stop();
      await rm(dataDir, { recursive: true, force: true });
    } catch {
      // Another user's, or another run sweeps it at this moment: not worth failing the tests for.
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** A pool that outlives a server that drops its connections, as tests of crashes make it do. */
export function poolOn(url: string, max = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** One connection for a few statements. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
