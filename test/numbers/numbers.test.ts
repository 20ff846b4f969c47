import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Ended, medianOf, numbersOf, sinceOf } from '../../src/numbers/numbers.ts';
import { mondayOf, weekOf, weeksFrom } from '../../src/numbers/weeks.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
/** A Wednesday. */
const today = day('2026-11-25');
const accepted = (on: string, days: number, more: Partial<Ended> = {}): Ended => ({
  sort: 'accept',
  client: 'Kawa Foods',
  what: 'Wireframes',
  on: day(on),
  days,
  rounds: 1,
  silent: false,
  ...more,
});

describe('the middle one', () => {
  it('is one of them, or lies between two; of none there is none', () => {
    expect(medianOf([9, 1, 4])).toBe(4);
    expect(medianOf([1, 4, 2, 9])).toBe(3);
    expect(medianOf([1.26])).toBe(1.3);
    expect(medianOf([])).toBeUndefined();
  });

  it('has half of them on either side, in whatever order they come', () => {
    const values = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const middle = medianOf(given) ?? Number.NaN;
        const half = given.length / 2;
        expect(given.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
        expect(given.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
        expect(medianOf(given.toReversed())).toBe(middle);
      }),
    );
  });
});

describe('weeks', () => {
  it('begin on Mondays, across a year’s end', () => {
    expect(mondayOf(today).toString()).toBe('2026-11-23');
    expect(weeksFrom(day('2026-12-31'), 2).map(String)).toEqual(['2026-12-28', '2027-01-04']);
    expect([weekOf(day('2026-11-29'), today), weekOf(day('2026-11-30'), today)]).toEqual([0, 1]);
    expect(weekOf(day('2026-11-22'), today)).toBe(-1);
  });
});

describe('the numbers of twelve weeks', () => {
  it('stand beside the twelve before, and what is older counts nowhere', () => {
    const { days } = numbersOf(
      [
        accepted('2026-11-25', 2),
        accepted('2026-09-07', 6),
        accepted('2026-09-06', 10),
        accepted('2026-06-15', 12),
        accepted('2026-06-14', 100),
      ],
      today,
    );
    expect(days.accept).toEqual({ median: 4, before: 11, count: 2 });
    expect(days.sign).toEqual({ median: undefined, before: undefined, count: 0 });
    expect(sinceOf(today).toString()).toBe('2026-06-15');
  });

  it('are shown week by week; a week without any says nothing', () => {
    const { weeks } = numbersOf([accepted('2026-11-23', 3), accepted('2026-11-25', 5)], today);
    expect(weeks).toHaveLength(12);
    expect([weeks[0]?.from.toString(), weeks[11]?.from.toString()]).toEqual(['2026-09-07', '2026-11-23']);
    expect(weeks.map(({ days }) => days.accept)).toEqual([...Array.from({ length: 11 }, () => undefined), 4]);
  });

  it('count rounds and silence, and name who takes long', () => {
    const numbers = numbersOf(
      [
        accepted('2026-11-23', 3),
        accepted('2026-11-24', 9, { client: 'Minato', what: 'Design', rounds: 2, silent: true }),
        { ...accepted('2026-11-24', 14), sort: 'cash' },
      ],
      today,
    );
    expect(numbers).toMatchObject({ rounds: 1.5, accepted: 2, silent: 1 });
    expect(numbers.clients.map(({ client }) => client)).toEqual(['Minato', 'Kawa Foods']);
    expect(numbers.milestones.map(({ what }) => what)).toEqual(['Design', 'Wireframes']);
  });
});
