import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueDay } from '../../src/billing/approval.ts';
import { workingDays } from '../../src/kernel/calendar.ts';

const days = workingDays(['JP', 'DE']);
const day = (text: string) => Temporal.PlainDate.from(text);

describe('the due day', () => {
  it.each([
    ['2026-11-23', 14, '2026-12-07'],
    // A Saturday goes on to Monday, and a holiday of either side to the day after.
    ['2026-11-28', 14, '2026-12-14'],
    ['2026-12-11', 14, '2026-12-28'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('issued on %s with %d days: %s', (issued, term, due) => {
    expect(dueDay(day(issued), term, days).toString()).toBe(due);
  });

  it('is a business day, never before the term has passed, and the first such day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 120 }), (offset, term) => {
        const issued = day('2026-01-01').add({ days: offset });
        const due = dueDay(issued, term, days);
        const end = issued.add({ days: term });
        expect(days.isBusinessDay(due)).toBe(true);
        expect(Temporal.PlainDate.compare(due, end)).toBeGreaterThanOrEqual(0);
        for (let between = end; !between.equals(due); between = between.add({ days: 1 }))
          expect(days.isBusinessDay(between)).toBe(false);
      }),
    );
  });
});
