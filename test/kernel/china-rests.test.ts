import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isHoliday, isWeekend } from '../../src/kernel/holidays.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const isFree = (one: Temporal.PlainDate) => isHoliday('CN', one) || isWeekend('CN', one);

/** Business days of that stretch, which is to be free. */
const workedIn = (from: string, to: string): string[] => {
  const length = day(from).until(day(to)).days + 1;
  return Array.from({ length }, (_, offset) => day(from).add({ days: offset }))
    .filter((one) => !isFree(one))
    .map(String);
};

describe('China', () => {
  it.each([
    // As the State Council has announced it for 2025 and 2026.
    ['2025-01-28', '2025-02-04'],
    ['2025-05-01', '2025-05-05'],
    ['2025-05-31', '2025-06-02'],
    ['2025-10-01', '2025-10-08'],
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ])('rests from %s to %s', (from, to) => {
    expect(workedIn(from, to)).toEqual([]);
  });

  it.each([
    ['the day after a rest', '2026-02-24'],
    ['the day after National Day, where the Moon Festival is not in it', '2026-10-08'],
    ['a holiday for women alone', '2027-03-08'],
    ['a holiday for children alone', '2027-06-01'],
    ['a holiday for soldiers alone', '2028-08-01'],
    ['the day beside a holiday on a Wednesday', '2027-06-10'],
  ])('works on %s', (_what, iso) => {
    expect(isFree(day(iso))).toBe(false);
  });

  it('begins a rest in the old year where New Year’s Day is a Tuesday', () => {
    // 1 January 2030 is one, the year after it is a Wednesday.
    expect(isFree(day('2029-12-31'))).toBe(true);
    expect(isFree(day('2030-12-31'))).toBe(false);
  });
});
