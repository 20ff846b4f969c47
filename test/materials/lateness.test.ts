import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { daysNotCounted, type Late } from '../../src/materials/lateness.ts';

const days = workingDays(['JP']);
const start = Temporal.PlainDate.from('2026-12-01');
const late = (from: number, until: number): Late => ({
  from: start.add({ days: from }),
  until: start.add({ days: until }),
});

describe('days that something late costs a milestone', () => {
  it('are its business days when nothing else was late', () => {
    expect(daysNotCounted(late(0, 7), [], days)).toBe(5);
  });

  it('are only those on which nothing else was late', () => {
    expect(daysNotCounted(late(0, 7), [late(0, 2)], days)).toBe(3);
    expect(daysNotCounted(late(0, 2), [late(0, 7)], days)).toBe(0);
  });

  it('add up to the days on which anything was late, in whatever order the things came', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
      .map(([from, length]) => late(from, from + length));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const sum = (all: readonly Late[]): number =>
          all.reduce((total, one, index) => total + daysNotCounted(one, all.slice(0, index), days), 0);
        const any = Array.from({ length: 100 }, (_, nth) => start.add({ days: nth })).filter(
          (day) =>
            days.isBusinessDay(day) &&
            spans.some(
              ({ from, until }) =>
                Temporal.PlainDate.compare(from, day) < 0 && Temporal.PlainDate.compare(day, until) <= 0,
            ),
        );
        expect(sum(spans)).toBe(any.length);
        expect(sum(spans.toReversed())).toBe(any.length);
      }),
    );
  });
});
