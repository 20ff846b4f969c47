import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  expiryOf,
  lastMinute,
  reminderDays,
  VALID_DAYS,
  warningDay,
} from '../../src/agreements/signing-time.ts';
import { atHour, dayIn, workingDays } from '../../src/kernel/calendar.ts';

const at = (text: string) => Temporal.Instant.from(text);
const days = workingDays(['JP']);

describe('the time to sign', () => {
  it('reminds after 3 business days and then every 2, at most 5 times', () => {
    const sent = at('2026-11-24T03:00:00Z');
    const reminders = reminderDays(sent, expiryOf(sent, 'Asia/Tokyo'), 'Asia/Tokyo', days);
    expect(reminders.map(String)).toEqual([
      '2026-11-27',
      '2026-12-01',
      '2026-12-03',
      '2026-12-07',
      '2026-12-09',
    ]);
  });

  it('warns 3 business days before the end', () => {
    const sent = at('2026-11-24T03:00:00Z');
    const expiresAt = expiryOf(sent, 'Asia/Tokyo');
    expect(expiresAt.toString()).toBe('2026-12-24T03:00:00Z');
    expect(warningDay(expiresAt, 'Asia/Tokyo', days).toString()).toBe('2026-12-21');
  });

  const zones = fc.constantFrom(
    'Asia/Tokyo',
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  const instants = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

  it('ends at the very minute for which its end is promised, 30 days later give or take a clock change', () => {
    fc.assert(
      fc.property(instants, zones, (sent, zone) => {
        const { day, time } = lastMinute(sent, zone);
        const end = expiryOf(sent, zone);
        expect(end.equals(atHour(day, time, zone))).toBe(true);
        const hours = sent.until(end).total('hours');
        expect(hours).toBeGreaterThanOrEqual(VALID_DAYS * 24 - 1);
        expect(hours).toBeLessThanOrEqual(VALID_DAYS * 24 + 1.1);
      }),
    );
  });

  it('never reminds on the day of the warning, on a day off, or twice on a day', () => {
    fc.assert(
      fc.property(instants, zones, (sent, zone) => {
        const end = expiryOf(sent, zone);
        const reminders = reminderDays(sent, end, zone, days);
        const warning = warningDay(end, zone, days);
        expect(reminders.length).toBeLessThanOrEqual(5);
        expect(new Set(reminders.map(String)).size).toBe(reminders.length);
        for (const day of reminders) {
          expect(days.isBusinessDay(day)).toBe(true);
          expect(Temporal.PlainDate.compare(day, dayIn(sent, zone))).toBe(1);
          expect(Temporal.PlainDate.compare(day, warning)).toBe(-1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
