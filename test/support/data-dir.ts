import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, onTestFinished } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { findServer, stopServer } from '../../src/adapters/postgres/embedded-server.ts';

export const random = (): string => randomBytes(32).toString('base64url');

/** An empty data directory for one test. What still runs on it at the end is stopped. */
export async function temporaryDataDir(): Promise<string> {
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  return dataDir;
}

/** The same with a stopped database in it. Made once per file and copied, because making one takes a second. */
export async function usedDataDir(): Promise<string> {
  made ??= makeUsed();
  const dataDir = await temporaryDataDir();
  await promisify(execFile)('cp', ['-a', `${await made}/.`, dataDir]);
  return dataDir;
}

let made: Promise<string> | undefined;

afterAll(async () => {
  if (made !== undefined) await removeDataDir(await made);
});

async function makeUsed(): Promise<string> {
  const dataDir = await makeDataDir();
  await (await start(dataDir)).stop();
  return dataDir;
}

const makeDataDir = async (): Promise<string> =>
  realpath(await mkdtemp(join(tmpdir(), `engawa-test-${process.pid}-`)));

async function removeDataDir(dataDir: string): Promise<void> {
  const cluster = join(dataDir, 'postgres');
  const left = await findServer(cluster);
  if (left !== undefined) await stopServer(cluster, left.pid);
  await rm(dataDir, { recursive: true, force: true });
}

export const start = (dataDir: string): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, random, flags: ['-c', 'fsync=off'] });
