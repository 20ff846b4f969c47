import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { nextReminderDay } from '../../../src/agreements/approval/reminder-days.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';

const days = workingDays(['JP']);

it('there is always a next day: a business day after today, at most two business days on', () => {
  const someDay = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(someDay, someDay, (from, later) => {
      const asked = Temporal.PlainDate.from('2026-01-01').add({ days: from });
      const today = asked.add({ days: later });
      const next = nextReminderDay(asked, today, days);
      expect(Temporal.PlainDate.compare(next, today)).toBe(1);
      expect(days.isBusinessDay(next)).toBe(true);
      expect(days.between(today, next)).toBeLessThanOrEqual(2);
      const nth = days.between(asked, next);
      expect(nth <= 3 || nth % 2 === 1).toBe(true);
    }),
  );
});
