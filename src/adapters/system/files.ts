import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret made once and kept in the data directory, readable by its owner only. */
export async function keptSecret(directory: string, name: string, make: () => string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, name);
  try {
    // 'wx': of two processes starting at once one makes it, and the other reads what was made.
    await writeFile(path, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(path, 'utf8')).trim();
}
