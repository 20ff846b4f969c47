import { Temporal } from 'temporal-polyfill';

/** What time it is. Business time starts where `ENGAWA_CLOCK` says; leases and back-off use real time instead. */
export interface Clock {
  now(): Temporal.Instant;
  /** Moves business time forward (rehearsals and tests). Time never moves back. */
  moveTo(instant: Temporal.Instant): void;
}

/** A clock that starts at `start` (default: real time) and runs on at normal speed. */
export function createClock(start?: Temporal.Instant): Clock {
  const real = (): Temporal.Instant => Temporal.Now.instant();
  let offset = start === undefined ? Temporal.Duration.from({ seconds: 0 }) : real().until(start);
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(real().add(offset).epochMilliseconds),
    moveTo(instant) {
      const ahead = real().until(instant);
      if (Temporal.Duration.compare(ahead, offset) > 0) offset = ahead;
    },
  };
}

/** Milliseconds that only grow, whatever happens to the wall clock: for leases, time-outs and rates. */
export const monotonicMs = (): number => performance.now();

/** Real time in milliseconds since 1970, for what other systems compare with their own clocks (signatures). */
export const realMs = (): number => Date.now();
