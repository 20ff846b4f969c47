import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs, MOST_ATTEMPTS } from '../../../src/adapters/worker/back-off.ts';

describe('back-off', () => {
  it('starts within a second and doubles', () => {
    expect([1, 2, 3].map((attempt) => backOffMs(attempt, 1))).toEqual([1_000, 2_000, 4_000]);
  });
  it('never waits longer than four hours, nor less than half its time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_ATTEMPTS * 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const wait = backOffMs(attempt, random);
          expect(wait).toBeGreaterThanOrEqual(Math.min(500 * 2 ** (attempt - 1), 7_200_000));
          expect(wait).toBeLessThanOrEqual(14_400_000);
        },
      ),
    );
  });
  it('gives a vendor more than a day before a person is asked', () => {
    const total = Array.from({ length: MOST_ATTEMPTS }, (_, index) => backOffMs(index + 1, 0.5)).reduce(
      (a, b) => a + b,
    );
    expect(total).toBeGreaterThan(12 * 3_600_000);
  });
});
