import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EmbeddedPostgresRefused } from '../../../src/adapters/postgres/embedded-refused.ts';
import { findServer } from '../../../src/adapters/postgres/embedded-server.ts';
import { start, temporaryDataDir, usedDataDir } from '../../support/data-dir.ts';
import { embeddedProcess, postmasterPid } from '../../support/embedded-process.ts';
import { asAdmin } from '../../support/postgres.ts';

const write = (url: string): Promise<unknown> =>
  asAdmin(url, (client) => client.query("create table kept as select 'tea' as word"));
const read = (url: string): Promise<unknown> =>
  asAdmin(url, async (client) => (await client.query('select word from kept')).rows);
const setting = (url: string, name: string): Promise<unknown> =>
  asAdmin(
    url,
    async (client) => (await client.query('select current_setting($1) as value', [name])).rows[0]?.value,
  );

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('data survives an orderly stop, and the server is gone after it', async () => {
  const dataDir = await temporaryDataDir();
  const first = await start(dataDir);
  await write(first.url);
  const pid = await postmasterPid(dataDir);
  await Promise.all([first.stop(), first.stop()]);
  // Dead; buried as soon as we, who started it, get to it.
  await expect.poll(() => isThere(pid)).toBe(false);
  const second = await start(dataDir);
  expect(await read(second.url)).toEqual([{ word: 'tea' }]);
  await second.stop();
});

test('only this machine reaches the server, only with the password, and only we can read the password', async () => {
  const dataDir = await usedDataDir();
  const server = await start(dataDir);
  expect(await setting(server.url, 'listen_addresses')).toBe('127.0.0.1');
  expect(await setting(server.url, 'unix_socket_directories')).toBe('');
  expect(await setting(server.url, 'fsync')).toBe('off');
  const stranger = new URL(server.url);
  stranger.password = 'guess';
  await expect(asAdmin(stranger.href, async () => undefined)).rejects.toThrow(
    'password authentication failed',
  );
  const file = join(dataDir, 'postgres.password');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(new URL(server.url).password).toBe(await readFile(file, 'utf8'));
  await server.stop();
});

test('a second start on the same directory is refused, with the directory, the process and the fix', async () => {
  const dataDir = await usedDataDir();
  const other = embeddedProcess(dataDir);
  await other.line();
  const refusal = await start(dataDir).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EmbeddedPostgresRefused);
  expect(refusal).toMatchObject({ reason: 'in-use' });
  expect(String(refusal)).toContain(dataDir);
  expect(String(refusal)).toContain(`kill ${other.process.pid}`);
  await other.kill();
});

test('of two first starts at once one wins and the other is refused', async () => {
  const dataDir = await temporaryDataDir();
  const both = [embeddedProcess(dataDir), embeddedProcess(dataDir)];
  const lines = await Promise.all(both.map((one) => one.line()));
  expect(lines.filter((line) => line.url !== undefined)).toHaveLength(1);
  expect(lines.find((line) => line.refused !== undefined)?.refused).toContain('already running');
});

test('the server of an Engawa that was killed is taken over, not started twice', async () => {
  const dataDir = await usedDataDir();
  const other = embeddedProcess(dataDir);
  const { url } = await other.line();
  await write(url ?? '');
  const orphan = await postmasterPid(dataDir);
  await other.kill();
  const server = await start(dataDir);
  expect(await postmasterPid(dataDir)).toBe(orphan);
  expect(await read(server.url)).toEqual([{ word: 'tea' }]);
  await server.stop();
  expect(await findServer(join(dataDir, 'postgres'))).toBeUndefined();
});

test('a server that was killed together with its Engawa recovers what was committed', async () => {
  const dataDir = await usedDataDir();
  const other = embeddedProcess(dataDir);
  const { url } = await other.line();
  await write(url ?? '');
  const dead = await postmasterPid(dataDir);
  await other.kill();
  process.kill(dead, 'SIGKILL');
  const server = await start(dataDir);
  expect(await postmasterPid(dataDir)).not.toBe(dead);
  expect(await read(server.url)).toEqual([{ word: 'tea' }]);
  await server.stop();
});

test("the terminal's Ctrl-C does not stop the server before Engawa does", async () => {
  const dataDir = await usedDataDir();
  const other = embeddedProcess(dataDir);
  await other.line();
  // The whole process group, as a terminal does.
  process.kill(-Number(other.process.pid), 'SIGINT');
  expect(await other.line()).toEqual({ answered: 1, stopped: true });
});

test('a lost password is said to be lost', async () => {
  const dataDir = await usedDataDir();
  await (await start(dataDir)).stop();
  await rm(join(dataDir, 'postgres.password'));
  await expect(start(dataDir)).rejects.toMatchObject({ reason: 'password-lost' });
  await writeFile(join(dataDir, 'postgres.password'), 'another');
  await expect(start(dataDir)).rejects.toThrow('password authentication failed');
});

test.runIf(process.getuid?.() === 0)(
  'as root, a closed directory on the way is named, with the fix',
  async () => {
    const open = await usedDataDir();
    await chmod(open, 0o711);
    const closed = join(open, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = join(closed, '.engawa');
    const refusal = await start(dataDir).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ reason: 'unreachable' });
    expect(String(refusal)).toContain(`chmod o+x ${closed}`);
    await chmod(closed, 0o711);
    await (await start(dataDir)).stop();
  },
);
