import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type MigrationRow,
  pendingMigrations,
  readMigrations,
} from '../../../src/adapters/postgres/migration-files.ts';
import { temporaryDataDir } from '../../support/data-dir.ts';

const file = (name: string, sql = 'select 1') => ({
  name,
  sql,
  path: `/migrations/${name}/migration.sql`,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const row = (name: string, change: Partial<MigrationRow> = {}): MigrationRow => ({
  name,
  checksum: file(name).checksum,
  finished: true,
  rolledBack: false,
  ...change,
});
const first = '20260101000000_first';
const second = '20260201000000_second';

test('migrations are read in order, with the checksum that Prisma would write', async () => {
  const directory = await temporaryDataDir();
  for (const name of [second, first]) {
    await mkdir(join(directory, name));
    await writeFile(join(directory, name, 'migration.sql'), 'select 1');
  }
  await writeFile(join(directory, 'migration_lock.toml'), 'provider = "postgresql"');
  const files = await readMigrations(directory);
  expect(files.map(({ name }) => name)).toEqual([first, second]);
  expect(files[0]?.checksum).toBe('822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f');
});

test('a folder that would never be applied is refused, not skipped', async () => {
  const directory = await temporaryDataDir();
  await mkdir(join(directory, '2026_first'));
  await expect(readMigrations(directory)).rejects.toThrow('Rename the folder');
});

test('a folder without its file is refused by path', async () => {
  const directory = await temporaryDataDir();
  await mkdir(join(directory, first));
  await expect(readMigrations(directory)).rejects.toThrow(join(directory, first, 'migration.sql'));
});

test('what the database does not have yet is pending', () => {
  expect(pendingMigrations([file(first), file(second)], [row(first)])).toEqual([file(second)]);
  expect(pendingMigrations([file(first)], [row(first)])).toEqual([]);
});

test('an attempt that was rolled back says nothing about the present', () => {
  const failed = row(first, { finished: false, rolledBack: true });
  expect(pendingMigrations([file(first)], [failed])).toEqual([file(first)]);
  expect(pendingMigrations([file(first)], [failed, row(first)])).toEqual([]);
});

test('an edited migration is refused, and the file is named', () => {
  const edited = (): unknown => pendingMigrations([file(first, 'select 2')], [row(first)]);
  expect(edited).toThrow(`/migrations/${first}/migration.sql was changed`);
  expect(edited).toThrow('put the change into a new migration');
});

test('a migration that only the database knows is refused', () => {
  expect(() => pendingMigrations([file(first)], [row(first), row(second)])).toThrow(
    `${second} has been applied to this database, but there is no such folder`,
  );
});

test('a migration that never finished is refused with the way out', () => {
  expect(() => pendingMigrations([file(first)], [row(first, { finished: false })])).toThrow(
    /was started on this database and never finished.*rolled_back_at = now\(\)/s,
  );
});
