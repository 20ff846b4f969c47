import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface MigrationFile {
  /** The folder's name: fourteen digits of time, then words. The names' order is the order of application. */
  readonly name: string;
  readonly path: string;
  readonly sql: string;
  /** As Prisma computes it, so that its own tools read our bookkeeping without complaint. */
  readonly checksum: string;
}

/** A row of Prisma's bookkeeping table, as far as deciding what to do needs it. */
export interface MigrationRow {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  readonly rolledBack: boolean;
}

/** The database and the folder of migrations can't be brought together without a person. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

const folderName = /^\d{14}_[a-z0-9_]+$/;

/** Every migration under `directory`, in order. A folder that looks like none is refused: it would never be applied. */
export async function readMigrations(directory: string): Promise<readonly MigrationFile[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map((name) => readMigration(directory, name)));
}

async function readMigration(directory: string, name: string): Promise<MigrationFile> {
  if (!folderName.test(name)) {
    throw new MigrationRefused(
      `${join(directory, name)} is not named <14 digits>_<words>, so its place in the order is unknown. Rename the folder.`,
    );
  }
  const path = join(directory, name, 'migration.sql');
  const sql = await readFile(path, 'utf8').catch(() => {
    throw new MigrationRefused(`${path} can't be read. Restore the file, or remove the empty folder.`);
  });
  return { name, path, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/** What still has to be applied; refuses where files and rows contradict each other. */
export function pendingMigrations(
  files: readonly MigrationFile[],
  rows: readonly MigrationRow[],
): readonly MigrationFile[] {
  // Prisma's tools keep a rolled-back attempt as a row of its own; it says nothing about the present.
  const live = rows.filter((row) => !row.rolledBack);
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const row of live) {
    const file = byName.get(row.name);
    if (!row.finished) throw new MigrationRefused(unfinished(row));
    if (file === undefined) throw new MigrationRefused(missing(row));
    if (file.checksum !== row.checksum) throw new MigrationRefused(edited(file));
  }
  const applied = new Set(live.map((row) => row.name));
  return files.filter((file) => !applied.has(file.name));
}

const unfinished = ({ name }: MigrationRow): string =>
  `Migration ${name} was started on this database and never finished. Look at what it left behind, undo that by hand, ` +
  `then: update _prisma_migrations set rolled_back_at = now() where migration_name = '${name}' and finished_at is null.`;

const missing = ({ name }: MigrationRow): string =>
  `Migration ${name} has been applied to this database, but there is no such folder here. ` +
  'This is probably an older version of Engawa than the one that last ran: start that version or a newer one.';

const edited = ({ path }: MigrationFile): string =>
  `${path} was changed after it had been applied to this database. ` +
  `Restore the file as it was (git log -- ${path}) and put the change into a new migration.`;
