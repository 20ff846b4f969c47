import { describe, expect, it } from 'vitest';
import { nowAfter, progressOf } from '../../../../src/local-workspace/page/time/running-clock.ts';

describe('the clock', () => {
  it('runs on from what was read, and not back', () => {
    const read = { now: 1_000_000, readAt: 500 };
    expect(nowAfter(read, 2_500)).toBe(1_002_000);
    expect(nowAfter(read, 400)).toBe(1_000_000);
  });

  it.each([
    [0, 0, 10, 0],
    [0, 5, 10, 0.5],
    [0, 10, 10, 1],
    [0, 15, 10, 1],
    [5, 0, 10, 0],
    [10, 10, 10, 1],
  ])('from %i is at %i on its way to %i', (from, now, to, share) => {
    expect(progressOf(from, now, to)).toBe(share);
  });
});
