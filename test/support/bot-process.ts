import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { bundleBot } from './bundle-bot.ts';
import type { Orders } from './crashing-bot.ts';

const Line = z.object({ requestUrl: z.string().optional(), reached: z.string().optional() });

export interface BotProcess {
  /** Opens the bot. Comes back when it is open, or has ended or reached its step before that. */
  opens(orders: Orders): Promise<{ requestUrl?: string | undefined }>;
  /** Comes back when it has reached the step at which it does something to itself. */
  reaches(withinMs?: number): Promise<void>;
  /** How it ended: the name of the signal, or the exit code. */
  ends(withinMs?: number): Promise<NodeJS.Signals | number | null>;
  signal(signal: NodeJS.Signals): void;
}

/** A process that has loaded the bot and waits for its orders. */
export async function spawnBot(): Promise<BotProcess> {
  const child = spawn(process.execPath, [await bundleBot()], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  const ended = endOf(child);
  const open = promised<{ requestUrl?: string | undefined }>();
  const reached = promised<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{"re')) return;
    const said = Line.parse(JSON.parse(line));
    if (said.reached !== undefined) reached.keep();
    open.keep(said);
  });
  void ended.then(() => open.keep({}));
  return {
    opens(orders) {
      child.stdin.write(`${JSON.stringify(orders)}\n`);
      return open.promise;
    },
    reaches: (withinMs = 20_000) => within(reached.promise, withinMs, 'reaching its step'),
    ends: (withinMs = 20_000) => within(ended, withinMs, 'its end'),
    signal: (signal) => void child.kill(signal),
  };
}

function promised<T>() {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

function endOf(child: ChildProcess): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
}

async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the bot’s process did not come to ${what} within ${ms} ms`)),
      ms,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
