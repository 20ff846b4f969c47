import { expect, test } from 'vitest';
import { openHouseClock } from '../../src/local-house/house-clock.ts';

const HOUR = 3_600_000;

function world(offsetMs?: number) {
  let real = 1_000 * HOUR;
  let value: { offsetMs?: number } = offsetMs === undefined ? {} : { offsetMs };
  const kept = {
    get: () => value,
    set: async (next: typeof value) => {
      value = next;
    },
  };
  const passes = (ms: number): void => {
    real += ms;
  };
  return { kept, realMs: () => real, passes };
}

test('it is real time until somebody moves it, runs on, and never goes back', async () => {
  const { kept, realMs, passes } = world();
  const clock = await openHouseClock(kept, realMs);
  expect(clock.now()).toBe(1_000 * HOUR);
  await clock.moveTo(1_005 * HOUR);
  passes(HOUR);
  expect(clock.now()).toBe(1_006 * HOUR);
  await clock.moveTo(1_001 * HOUR);
  expect(clock.now()).toBe(1_006 * HOUR);
  expect(clock.offsetMs()).toBe(5 * HOUR);
});

test.each([
  ['where it was left, when that lies ahead', 7 * HOUR, undefined, 7 * HOUR],
  ['now, when it was left behind', -7 * HOUR, undefined, 0],
  ['where it is told to', undefined, 990 * HOUR, -10 * HOUR],
  ['where it was left, though it is told an earlier moment', -3 * HOUR, 990 * HOUR, -3 * HOUR],
  ['at a later moment than where it was left', -30 * HOUR, 990 * HOUR, -10 * HOUR],
])('time begins %s', async (_where, left, startsAt, offset) => {
  const { kept, realMs } = world(left);
  const clock = await openHouseClock(kept, realMs, startsAt);
  expect(clock.offsetMs()).toBe(offset);
  expect(kept.get()).toEqual({ offsetMs: offset });
});

test('starting over is the only way back', async () => {
  const { kept, realMs } = world(7 * HOUR);
  const clock = await openHouseClock(kept, realMs);
  await clock.restart(900 * HOUR);
  expect(clock.now()).toBe(900 * HOUR);
  await clock.restart();
  expect(clock.now()).toBe(1_000 * HOUR);
});
