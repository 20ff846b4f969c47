import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureServer, findServer } from '../../../src/adapters/postgres/embedded-server.ts';
import { start, temporaryDataDir, usedDataDir } from '../../support/data-dir.ts';
import { asAdmin } from '../../support/postgres.ts';

const pidFile = (pid: number, cluster: string): string =>
  [pid, cluster, '1', '5999', '', '127.0.0.1', '0', 'ready   ', ''].join('\n');

test('a pid file whose number now belongs to another program is not believed, and removed', async () => {
  const cluster = join(await temporaryDataDir(), 'postgres');
  await mkdir(cluster);
  await writeFile(join(cluster, 'postmaster.pid'), pidFile(process.pid, cluster));
  expect(await findServer(cluster)).toBeUndefined();
  await expect(stat(join(cluster, 'postmaster.pid'))).rejects.toThrow('ENOENT');
});

test('a directory without a pid file, or with half of one, has no server', async () => {
  const cluster = join(await temporaryDataDir(), 'postgres');
  expect(await findServer(cluster)).toBeUndefined();
  await mkdir(cluster);
  await writeFile(join(cluster, 'postmaster.pid'), '');
  expect(await findServer(cluster)).toBeUndefined();
});

test('a start gets past the pid file of a machine that lost its power', async () => {
  const dataDir = await usedDataDir();
  await writeFile(
    join(dataDir, 'postgres', 'postmaster.pid'),
    pidFile(process.pid, join(dataDir, 'postgres')),
  );
  await (await start(dataDir)).stop();
});

test('a server that does not start says what its log says', async () => {
  const dataDir = await usedDataDir();
  const failing = ensureServer({ dataDir, postgres: process.execPath, account: undefined, flags: [] });
  await expect(failing).rejects.toMatchObject({ reason: 'failed' });
  await expect(failing).rejects.toThrow('bad option: -D');
});

test("the log holds the server's own troubles and not what was refused to the application", async () => {
  const dataDir = await usedDataDir();
  const server = await start(dataDir);

  await expect(asAdmin(server.url, (client) => client.query("select 'secret' / 0"))).rejects.toThrow();
  await server.stop();
  const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('secret');
});
