import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const Line = z.object({
  url: z.string().optional(),
  refused: z.string().optional(),
  answered: z.number().optional(),
  stopped: z.boolean().optional(),
});

export interface EmbeddedProcess {
  readonly process: ChildProcess;
  /** The next thing that it says. */
  line(): Promise<z.infer<typeof Line>>;
  /** SIGKILL, and the wait until it is gone. What it started lives on. */
  kill(): Promise<void>;
}

/** A process of its own, in a process group of its own, that starts an embedded PostgreSQL on `dataDir`. */
export function embeddedProcess(dataDir: string): EmbeddedProcess {
  const script = fileURLToPath(new URL('./embedded-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async line() {
      const next = await lines.next();
      if (next.done) throw new Error('the process ended without another word');
      return Line.parse(JSON.parse(next.value));
    },
    kill() {
      return new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      });
    },
  };
}

/** The process id of the server that has written its number into the data directory. */
export async function postmasterPid(dataDir: string): Promise<number> {
  const [first] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(first);
}
