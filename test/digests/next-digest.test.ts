import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAILY_AT, hour, nextDaily, nextWeekly } from '../../src/digests/next-digest.ts';
import { atHour, dayIn, workingDays } from '../../src/kernel/calendar.ts';

const instant = (iso: string) => Temporal.Instant.from(iso);
const weekly = (
  now: string,
  digestDay: number,
  digestHour: number,
  timeZone: string,
  countries: string[] = [],
) => nextWeekly(instant(now), { digestDay, digestHour, timeZone }, workingDays(countries)).at.toString();

describe('the next weekly digest', () => {
  it.each([
    ['a Monday', '2026-11-16T00:00:00Z', '2026-11-20T06:00:00Z'],
    ['a minute before', '2026-11-20T05:59:00Z', '2026-11-20T06:00:00Z'],
    ['the very moment', '2026-11-20T06:00:00Z', '2026-11-27T06:00:00Z'],
    ['the weekend after', '2026-11-21T06:00:00Z', '2026-11-27T06:00:00Z'],
  ])('seen from %s is Friday at three in the client’s zone', (_when, now, at) => {
    expect(weekly(now, 5, 15, 'Asia/Tokyo', ['JP'])).toBe(at);
  });

  it('comes on the last business day before a day off', () => {
    // Monday 23 November 2026 is a holiday; so are 31 December to 3 January.
    expect(weekly('2026-11-18T00:00:00Z', 1, 9, 'Asia/Tokyo', ['JP'])).toBe('2026-11-20T00:00:00Z');
    expect(weekly('2026-12-26T00:00:00Z', 5, 15, 'Asia/Tokyo', ['JP'])).toBe('2026-12-30T06:00:00Z');
    // Already past on the day it was moved to: the week after.
    expect(weekly('2026-11-20T01:00:00Z', 1, 9, 'Asia/Tokyo', ['JP'])).toBe('2026-11-30T00:00:00Z');
  });

  it('a weekend day becomes the Friday before', () => {
    expect(weekly('2026-11-16T00:00:00Z', 7, 10, 'Europe/Berlin', ['DE'])).toBe('2026-11-20T09:00:00Z');
  });

  it('keeps its hour through daylight saving', () => {
    expect(weekly('2026-03-25T00:00:00Z', 5, 15, 'Europe/Berlin')).toBe('2026-03-27T14:00:00Z');
    expect(weekly('2026-03-28T00:00:00Z', 5, 15, 'Europe/Berlin')).toBe('2026-04-03T13:00:00Z');
    expect(weekly('2026-10-20T00:00:00Z', 5, 15, 'America/New_York')).toBe('2026-10-23T19:00:00Z');
    expect(weekly('2026-10-31T00:00:00Z', 5, 15, 'America/New_York')).toBe('2026-11-06T20:00:00Z');
  });

  it('lies ahead, on a business day, at the chosen hour, and within two weeks, anywhere at any time', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const countries = fc.constantFrom(['JP'], ['JP', 'US'], ['DE'], []);
    const seconds = fc.integer({ min: 0, max: 3 * 366 * 86_400 });
    fc.assert(
      fc.property(
        zones,
        countries,
        seconds,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 23 }),
        (timeZone, of, after, digestDay, digestHour) => {
          const now = instant('2026-01-01T00:00:00Z').add({ seconds: after });
          const days = workingDays(of);
          const { day, at } = nextWeekly(now, { digestDay, digestHour, timeZone }, days);
          expect(Temporal.Instant.compare(at, now)).toBe(1);
          expect(days.isBusinessDay(day)).toBe(true);
          expect(at.equals(atHour(day, hour(digestHour), timeZone))).toBe(true);
          expect(now.until(at).total('hours')).toBeLessThan(24 * 15);
          // From there on it is at least a day and never the same day again.
          const after1 = nextWeekly(at, { digestDay, digestHour, timeZone }, days);
          expect(Temporal.PlainDate.compare(after1.day, day)).toBe(1);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a digest that comes less often', () => {
  const since = Temporal.PlainDate.from('2026-01-05');
  const next = (now: Temporal.Instant, frequency: 'fortnightly' | 'monthly', of: string[] = []) =>
    nextWeekly(
      now,
      { digestDay: 5, digestHour: 15, timeZone: 'Asia/Tokyo', frequency, since },
      workingDays(of),
    );

  it('goes on from one to the next, two weeks or a month ahead, whenever it is planned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 366 * 24 }), fc.boolean(), (hours, isMonthly) => {
        const frequency = isMonthly ? 'monthly' : 'fortnightly';
        const now = instant('2026-01-06T00:00:00Z').add({ hours });
        const first = next(now, frequency);
        const second = next(first.at, frequency);
        const apart = first.day.until(second.day).days;
        expect(isMonthly ? [28, 35] : [14]).toContain(apart);
        // Planned anew in between, it is the same: a restart moves nothing.
        const between = first.at.add({ hours: 24 * (1 + (hours % 13)) });
        expect(next(between, frequency).day.equals(second.day)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is counted across the end of a year', () => {
    const first = next(instant('2026-12-20T00:00:00Z'), 'monthly', ['JP']);
    expect(first.day.toString()).toBe('2026-12-25');
    expect(next(first.at, 'monthly', ['JP']).day.toString()).toBe('2027-01-29');
    const twoWeeks = next(instant('2026-12-20T00:00:00Z'), 'fortnightly', ['JP']);
    expect(twoWeeks.day.toString()).toBe('2026-12-25');
    expect(next(twoWeeks.at, 'fortnightly', ['JP']).day.toString()).toBe('2027-01-08');
  });
});

describe('the next daily summary', () => {
  it('is at nine on the next business day of the agency', () => {
    const days = workingDays(['JP']);
    const next = (now: string) => nextDaily(instant(now), 'Asia/Tokyo', days).at.toString();
    expect(next('2026-11-19T23:59:00Z')).toBe('2026-11-20T00:00:00Z');
    // Friday nine o'clock has come: over the weekend and the holiday on Monday.
    expect(next('2026-11-20T00:00:00Z')).toBe('2026-11-24T00:00:00Z');
  });

  it('lies ahead on a business day, anywhere at any time', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 3 * 366 * 86_400 }), (timeZone, after) => {
        const now = instant('2026-01-01T00:00:00Z').add({ seconds: after });
        const days = workingDays(['JP']);
        const { day, at } = nextDaily(now, timeZone, days);
        expect(Temporal.Instant.compare(at, now)).toBe(1);
        expect(days.isBusinessDay(day)).toBe(true);
        expect(at.equals(atHour(day, DAILY_AT, timeZone))).toBe(true);
        const between = days.between(dayIn(now, timeZone), day);
        expect(between).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });
});
