import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { waitsUntil } from '../../src/kernel/reading-hours.ts';
import { SnoozeChoice, snoozeTime } from '../../src/reminders/snooze-time.ts';

const tokyo = { timeZone: 'Asia/Tokyo', days: workingDays(['JP']) };
const at = (choice: SnoozeChoice, now: string): string =>
  snoozeTime(choice, Temporal.Instant.from(now), tokyo)
    .at.toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

it.each([
  // Friday, the 27th of November, 11:00 in Tokyo.
  ['two-hours', '2026-11-27T02:00:00Z', '2026-11-27T13:00'],
  ['tomorrow', '2026-11-26T02:30:00Z', '2026-11-27T11:30'],
  ['next-business-day', '2026-11-26T06:00:00Z', '2026-11-27T10:00'],
  // Late on a Friday, and tomorrow is a Saturday.
  ['two-hours', '2026-11-27T07:30:00Z', '2026-11-30T10:00'],
  ['tomorrow', '2026-11-27T02:00:00Z', '2026-11-30T10:00'],
  ['next-business-day', '2026-11-27T02:00:00Z', '2026-11-30T10:00'],
  // At night.
  ['two-hours', '2026-11-25T18:00:00Z', '2026-11-26T10:00'],
] as const)('%s, asked for at %s, is %s there', (choice, now, wanted) => {
  expect(at(choice, now)).toBe(wanted);
});

it('is always ahead, and in hours in which they read', () => {
  const zones = ['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
      fc.constantFrom(...zones),
      fc.constantFrom(...SnoozeChoice.options),
      (minutes, timeZone, choice) => {
        const days = workingDays(['US']);
        const now = Temporal.Instant.from('2026-01-01T00:00:30Z').add({ minutes });
        const { at: until } = snoozeTime(choice, now, { timeZone, days });
        expect(Temporal.Instant.compare(until, now)).toBe(1);
        expect(waitsUntil(until, timeZone, days)).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});
