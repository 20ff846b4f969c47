import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A value that is still known after a restart. */
export interface Kept<T> {
  get(): T;
  /** Comes back when it is on disk. */
  set(value: T): Promise<void>;
}

/**
 * Reads what was kept at `path`, or begins with `initial`. Throws when the file holds something else: it was not
 * written by this program, and is not overwritten.
 */
export async function openKept<S extends z.ZodType>(
  path: string,
  schema: S,
  initial: z.output<S>,
): Promise<Kept<z.output<S>>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  let value = text === undefined ? initial : schema.parse(JSON.parse(text));
  let writing: Promise<void> = Promise.resolve();
  // Written beside and renamed, so that a crash leaves the older one whole.
  const write = async (): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(value));
    await rename(`${path}.new`, path);
  };
  return {
    get: () => value,
    set(next) {
      value = next;
      const written = writing.then(write);
      writing = written.catch(() => undefined);
      return written;
    },
  };
}
