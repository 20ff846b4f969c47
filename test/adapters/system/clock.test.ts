import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createClock, monotonicMs, realMs } from '../../../src/adapters/system/clock.ts';

const instant = (iso: string) => Temporal.Instant.from(iso);
const secondsApart = (a: Temporal.Instant, b: Temporal.Instant): number =>
  Math.abs(a.until(b).total('seconds'));

describe('the clock', () => {
  it('is real time unless it is told otherwise', () => {
    expect(secondsApart(createClock().now(), Temporal.Now.instant())).toBeLessThan(1);
    expect(Math.abs(realMs() - Temporal.Now.instant().epochMilliseconds)).toBeLessThan(1_000);
  });

  it('starts where it is told and runs on', async () => {
    const clock = createClock(instant('2026-11-23T00:00:00Z'));
    const first = clock.now();
    expect(secondsApart(first, instant('2026-11-23T00:00:00Z'))).toBeLessThan(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(first.until(clock.now()).total('milliseconds')).toBeGreaterThanOrEqual(15);
  });

  it('is moved forward, never back', () => {
    const clock = createClock(instant('2026-11-23T00:00:00Z'));
    clock.moveTo(instant('2026-12-01T00:00:00Z'));
    expect(secondsApart(clock.now(), instant('2026-12-01T00:00:00Z'))).toBeLessThan(1);
    clock.moveTo(instant('2026-11-24T00:00:00Z'));
    expect(secondsApart(clock.now(), instant('2026-12-01T00:00:00Z'))).toBeLessThan(1);
  });

  it('has no more than milliseconds, which is what the database keeps', () => {
    expect(createClock().now().epochNanoseconds % 1_000_000n).toBe(0n);
  });

  it('counts what has passed whatever the wall clock does', () => {
    expect(monotonicMs()).toBeLessThanOrEqual(monotonicMs());
  });
});
