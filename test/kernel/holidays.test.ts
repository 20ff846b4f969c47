import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isHoliday, isWeekend } from '../../src/kernel/holidays.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('weekends', () => {
  it.each([
    ['JP', [6, 7]],
    ['US', [6, 7]],
    ['AE', [6, 7]],
    ['SA', [5, 6]],
    ['IL', [5, 6]],
    ['EG', [5, 6]],
    ['IR', [4, 5]],
    ['BN', [5, 7]],
  ])('in %s are %j', (country, expected) => {
    const week = Array.from({ length: 7 }, (_, offset) => day('2026-11-23').add({ days: offset }));
    expect(week.filter((one) => isWeekend(country, one)).map(({ dayOfWeek }) => dayOfWeek)).toEqual(expected);
  });
});

describe('holidays', () => {
  it('of the next year count on the day of this year on which they are kept', () => {
    // 1 January 2028 is a Saturday.
    expect(isHoliday('US', day('2027-12-31'))).toBe(true);
    expect(isHoliday('US', day('2026-12-31'))).toBe(false);
  });

  it('in a row: Golden Week, the end of the year', () => {
    const off = (from: string, to: string) => {
      const days = day(from).until(day(to)).days + 1;
      return Array.from({ length: days }, (_, offset) => day(from).add({ days: offset })).filter(
        (one) => isHoliday('JP', one) || isWeekend('JP', one),
      );
    };
    expect(off('2027-05-01', '2027-05-05')).toHaveLength(5);
    expect(off('2026-12-31', '2027-01-03')).toHaveLength(4);
  });
});
