import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { laterBy } from '../../../src/engagements/pausing/resting-due.ts';
import { atHour, dayIn, workingDays } from '../../../src/kernel/calendar.ts';

const zones = ['Asia/Tokyo', 'Europe/London', 'America/New_York', 'Pacific/Kiritimati', 'Etc/GMT+12'];

it('what rested is due later, at its hour, on a business day, ahead, and never twice on one day', () => {
  const start = Temporal.PlainDate.from('2026-11-23');
  const days = workingDays(['GB', 'JP']);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 23 }),
      (timeZone, dueIn, restedFor, hour) => {
        const time = `${String(hour).padStart(2, '0')}:00`;
        const day = days.add(start, dueIn);
        const now = atHour(start.add({ days: restedFor }), '15:30', timeZone);
        const businessDays = Math.max(0, days.between(start, dayIn(now, timeZone)));
        const rested = { timeZone, days, businessDays, now };
        const due = { day, dueAt: atHour(day, time, timeZone) };
        const first = laterBy(due, rested, new Set());
        const second = laterBy(due, rested, new Set([first.day.toString()]));
        expect(Temporal.Instant.compare(first.dueAt, now)).toBe(1);
        expect(days.isBusinessDay(first.day)).toBe(true);
        expect(Temporal.PlainDate.compare(first.day, day)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainDate.compare(second.day, first.day)).toBe(1);
        expect(dayIn(first.dueAt, timeZone).toString()).toBe(first.day.toString());
      },
    ),
    { numRuns: 60 },
  );
});
