import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret made once and kept in the data directory, readable by its owner only. */
export async function keptSecret(directory: string, name: string, make: () => string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, name);
  const written = `${path}.${randomBytes(8).toString('hex')}`;
  await writeFile(written, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // Whole or not at all: of two processes starting at once one's file becomes it, and the other reads that.
    await link(written, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(written, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}
