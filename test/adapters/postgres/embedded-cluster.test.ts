import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountFor, openDataDir } from '../../../src/adapters/postgres/embedded-account.ts';
import {
  ensureCluster,
  findBinaries,
  flush,
  passwordOf,
  sweep,
} from '../../../src/adapters/postgres/embedded-cluster.ts';
import { random, temporaryDataDir } from '../../support/data-dir.ts';

test('several first starts at once agree on one password, and nobody can say it twice differently', async () => {
  const dataDir = await temporaryDataDir();
  const passwords = await Promise.all(Array.from({ length: 8 }, () => passwordOf(dataDir, random)));
  expect(new Set(passwords).size).toBe(1);
  expect(await passwordOf(dataDir, random)).toBe(passwords[0]);
  expect(await readdir(dataDir)).toEqual(['postgres.password']);
});

test('a database is made once, and the password is left nowhere else', async () => {
  const dataDir = await openDataDir(await temporaryDataDir(), true);
  const account = await accountFor(join(dataDir, 'postgres'));
  const binaries = await findBinaries();
  const secret = { password: await passwordOf(dataDir, random), random };
  expect(await ensureCluster(dataDir, binaries, account, secret)).toBe(true);
  expect(await ensureCluster(dataDir, binaries, account, secret)).toBe(false);
  await flush(dataDir, binaries, account);
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.password']);
  expect(await readFile(join(dataDir, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(
    /^\w.*\b(trust|password|md5)$/m,
  );
});

test('what a killed making left behind is swept away, and nothing else is', async () => {
  const dataDir = await temporaryDataDir();
  await mkdir(join(dataDir, 'postgres.making.abc', 'base'), { recursive: true });
  await writeFile(join(dataDir, 'postgres.making.abc.password'), 'secret');
  await writeFile(join(dataDir, 'postgres.password'), 'secret');
  await sweep(dataDir);
  expect(await readdir(dataDir)).toEqual(['postgres.password']);
});
