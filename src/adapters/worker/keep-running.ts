import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';

/** Before a runner is replaced, and before the next try when none can be opened. */
const AGAIN_MS = 1_000;

/** Opens a runner, and calls `fails` when it can't be relied on any more. */
export type OpenRunner = (fails: () => void) => Promise<Runner>;

export interface KeptRunning {
  running(): boolean;
  /** Takes no more jobs and waits for those under way. */
  stop(): Promise<void>;
}

interface Opened {
  readonly runner: Runner;
  /** Comes back when it has ended or failed. */
  readonly over: Promise<unknown>;
}

/**
 * graphile-worker gives up when it can't say how a job ended, because the database was away at that moment. Then
 * another takes its place, as often as it takes: the process lives on, and would do nothing any more.
 */
export async function keepRunning(
  open: OpenRunner,
  log: { warn(details: object, text: string): void },
): Promise<KeptRunning> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = once(signal, 'abort');
  let current: Opened | undefined = await openOne(open);
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        current ??= await openOne(open);
        await Promise.race([current.over, stopped]);
      } catch (error) {
        log.warn({ error: String(error) }, 'the queue can not be worked on; the next try follows');
      }
      if (signal.aborted) return;
      // Nobody waits for it: it may wait for ever to say what it could not say.
      if (current !== undefined) void stopOne(current.runner);
      current = undefined;
      await pause(AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  return {
    running: () => current !== undefined,
    async stop() {
      stopping.abort();
      await watching;
      if (current !== undefined) await stopOne(current.runner);
    },
  };
}

async function openOne(open: OpenRunner): Promise<Opened> {
  let fails: () => void = () => undefined;
  const failed = new Promise<void>((resolve) => {
    fails = resolve;
  });
  const runner = await open(() => fails());
  return { runner, over: Promise.race([failed, runner.promise.catch(() => undefined)]) };
}

/** One that has ended by itself says so by an error. */
const stopOne = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);
