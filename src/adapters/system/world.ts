import { setTimeout as pause } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { type Clock, createClock, monotonicMs, realMs } from './clock.ts';
import { newId, newSecret, randomShare } from './ids.ts';

/** Everything that comes from the machine and not from the rules: time, waiting, ids, randomness. */
export interface World {
  readonly clock: Clock;
  readonly monotonicMs: () => number;
  readonly realMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly newId: typeof newId;
  readonly newSecret: () => string;
  readonly randomShare: () => number;
}

export function createWorld(startOfTime?: Temporal.Instant): World {
  return {
    clock: createClock(startOfTime),
    monotonicMs,
    realMs,
    sleep: async (ms) => {
      await pause(ms);
    },
    newId,
    newSecret,
    randomShare,
  };
}
