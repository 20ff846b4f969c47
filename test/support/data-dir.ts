import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { findServer, stopServer } from '../../src/adapters/postgres/embedded-server.ts';

export const random = (): string => randomBytes(32).toString('base64url');

/** An empty data directory for one test. What still runs on it at the end is stopped. */
export async function temporaryDataDir(): Promise<string> {
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  return dataDir;
}

/** The same with a stopped database in it. Made once per process and copied, because making one takes a second. */
export async function usedDataDir(): Promise<string> {
  made ??= makeUsed();
  const dataDir = await temporaryDataDir();
  await promisify(execFile)('cp', ['-a', `${await made}/.`, dataDir]);
  return dataDir;
}

let made: Promise<string> | undefined;

async function makeUsed(): Promise<string> {
  const dataDir = await makeDataDir();
  // Test files share this module, so it is kept until their process ends.
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
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
