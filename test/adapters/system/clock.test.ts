import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createClock, monotonicMs, realMs } from '../../../src/adapters/system/clock.ts';

const instant = (iso: string) => Temporal.Instant.from(iso);
const realNow = (): number => Temporal.Now.instant().epochMilliseconds;
const since = (now: Temporal.Instant): number =>
  instant('2026-11-23T00:00:00Z').until(now).total('milliseconds');

describe('the clock', () => {
  it('is real time unless it is told otherwise', () => {
    const clock = createClock();
    for (const read of [() => clock.now().epochMilliseconds, realMs]) {
      const [before, told, after] = [realNow(), read(), realNow()];
      expect(before <= told && told <= after, `${before} ${told} ${after}`).toBe(true);
    }
  });

  it('starts where it is told and runs on as real time does', async () => {
    const before = realNow();
    const clock = createClock(instant('2026-11-23T00:00:00Z'));
    const after = realNow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [earliest, told, latest] = [realNow() - after, since(clock.now()), realNow() - before];
    expect(told).toBeGreaterThanOrEqual(earliest - 1);
    expect(told).toBeLessThanOrEqual(latest + 1);
    expect(earliest).toBeGreaterThan(0);
  });

  it('is moved forward, never back', () => {
    const clock = createClock(instant('2026-11-23T00:00:00Z'));
    clock.moveTo(instant('2026-12-01T00:00:00Z'));
    const then = clock.now();
    expect(Temporal.Instant.compare(then, instant('2026-12-01T00:00:00Z'))).toBeGreaterThanOrEqual(0);
    clock.moveTo(instant('2026-11-24T00:00:00Z'));
    expect(Temporal.Instant.compare(clock.now(), then)).toBeGreaterThanOrEqual(0);
  });

  it('has no more than milliseconds, which is what the database keeps', () => {
    expect(createClock().now().epochNanoseconds % 1_000_000n).toBe(0n);
  });

  it('counts what has passed whatever the wall clock does', () => {
    expect(monotonicMs()).toBeLessThanOrEqual(monotonicMs());
  });
});
