import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  accountFor,
  openDataDir,
  requireReachable,
} from '../../../src/adapters/postgres/embedded-account.ts';
import { temporaryDataDir } from '../../support/data-dir.ts';

const isRoot = process.getuid?.() === 0;

test('a data directory is made for its owner alone, unless another account has to pass through it', async () => {
  const parent = await temporaryDataDir();
  const ours = await openDataDir(join(parent, 'ours'), false);
  expect((await stat(ours)).mode & 0o777).toBe(0o700);
  const passed = await openDataDir(join(parent, 'passed'), true);
  expect((await stat(passed)).mode & 0o777).toBe(0o711);
});

test.runIf(isRoot)(
  'a directory that root made for itself alone is opened for passing through, not for reading',
  async () => {
    const directory = join(await temporaryDataDir(), 'made-before');
    await mkdir(directory, { mode: 0o700 });
    await openDataDir(directory, true);
    expect((await stat(directory)).mode & 0o777).toBe(0o701);
  },
);

test.runIf(isRoot)(
  'as root, PostgreSQL runs as the owner of the data that is there, else as postgres',
  async () => {
    const cluster = join(await temporaryDataDir(), 'postgres');
    expect((await accountFor(cluster))?.uid).toBeGreaterThan(0);
    await mkdir(cluster);
    await chown(cluster, 12_345, 54_321);
    expect(await accountFor(cluster)).toEqual({ uid: 12_345, gid: 54_321 });
  },
);

test.runIf(!isRoot)('an ordinary user runs PostgreSQL as itself', async () => {
  expect(await accountFor(join(await temporaryDataDir(), 'postgres'))).toBeUndefined();
  await expect(accountFor('/etc')).rejects.toMatchObject({ reason: 'foreign-files' });
});

test('the directory that is closed to the account is named; owner, group and others are told apart', async () => {
  const directory = await temporaryDataDir();
  const inside = join(directory, 'file');
  const { uid, gid } = await stat(directory);
  const stranger = { uid: uid + 1, gid: gid + 1 };
  await chmod(directory, 0o710);
  await requireReachable(inside, undefined, '');
  await requireReachable(inside, { uid, gid: stranger.gid }, '');
  await requireReachable(inside, { uid: stranger.uid, gid }, '');
  await expect(requireReachable(inside, stranger, 'move it')).rejects.toThrow(`${directory} is closed`);
  await expect(requireReachable(inside, stranger, 'move it')).rejects.toThrow('move it');
  await chmod(directory, 0o711);
  await requireReachable(inside, stranger, '');
});
