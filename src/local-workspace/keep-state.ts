import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { State } from './state/state.ts';

const parts = [
  'installation',
  'teams',
  'users',
  'channels',
  'messages',
  'ephemerals',
  'modals',
  'homes',
  'values',
  'files',
  'bookmarks',
  'minted',
  'lastTs',
] satisfies (keyof State)[];

/** Parts that came later: a workspace kept by an older version is read, too. */
const laterParts = { lastRead: {} } satisfies Partial<State>;

// Only this program writes the file, so its parts are looked for and not every value in them.
const Kept = z
  .custom<Omit<State, keyof typeof laterParts>>(
    (json) => typeof json === 'object' && json !== null && parts.every((part) => part in json),
    'this is not a kept workspace',
  )
  .transform((kept): State => ({ ...laterParts, ...kept }));

/** The workspace as it was left, if one was kept there. Throws when the file is something else. */
export async function readState(path: string): Promise<State | undefined> {
  try {
    return Kept.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export interface Keeper {
  /** Something changed: it is written down within `afterMs`, once for many changes. */
  changed(): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/** Keeps a workspace's state in a file. Written beside and renamed, so that a crash leaves the older one whole. */
export function keepState(path: string, state: State, afterMs = 300): Keeper {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(state));
    await rename(`${path}.new`, path);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write, write);
    return writing;
  };
  return {
    changed() {
      timer ??= setTimeout(() => void flush().catch(() => undefined), afterMs);
    },
    close: flush,
  };
}
