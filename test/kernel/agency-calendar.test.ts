import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { agencyCalendarFrom, type OwnDays } from '../../src/kernel/agency-calendar.ts';
import { atHour, type Day, dayIn, dayToColumn, workingDays } from '../../src/kernel/calendar.ts';
import { waitsUntil } from '../../src/kernel/reading-hours.ts';

const day = (iso: string): Day => Temporal.PlainDate.from(iso);
const own = (first: string, last = first, working = false): OwnDays => ({
  firstDay: dayToColumn(day(first)),
  lastDay: dayToColumn(day(last)),
  working,
});
const calendarOf = (country: string, ...daysOff: readonly OwnDays[]) =>
  agencyCalendarFrom({ country, timeZone: 'Asia/Tokyo', daysOff });

describe('the agency’s calendar', () => {
  it('without days of its own is that of the countries', () => {
    const { days, sharedWith, ofClient } = calendarOf('JP');
    const both = workingDays(['JP', 'US']);
    for (let at = day('2026-11-01'); at.month < 12 && at.year < 2027; at = at.add({ days: 1 })) {
      expect(days.isBusinessDay(at)).toBe(workingDays(['JP']).isBusinessDay(at));
      expect(sharedWith('US').isBusinessDay(at)).toBe(both.isBusinessDay(at));
      expect(ofClient('US').isBusinessDay(at)).toBe(workingDays(['US']).isBusinessDay(at));
    }
  });

  it('a day off is off for both sides together, and not for the client alone', () => {
    const { days, sharedWith, ofClient } = calendarOf('JP', own('2026-11-25', '2026-11-27'));
    expect(days.add(day('2026-11-24'), 1).toString()).toBe('2026-11-30');
    expect(sharedWith('JP').add(day('2026-11-24'), 1).toString()).toBe('2026-11-30');
    expect(ofClient('JP').add(day('2026-11-24'), 1).toString()).toBe('2026-11-25');
  });

  it('a weekend that is worked on counts for clients where the state moves work to weekends, and there alone', () => {
    // In China work was made up for on Saturday, 10 October 2026, after National Day.
    const china = calendarOf('CN', own('2026-10-10', '2026-10-10', true));
    expect(china.days.isBusinessDay(day('2026-10-10'))).toBe(true);
    expect(china.sharedWith('CN').isBusinessDay(day('2026-10-10'))).toBe(true);
    expect(china.ofClient('CN').isBusinessDay(day('2026-10-10'))).toBe(true);
    expect(china.sharedWith('JP').isBusinessDay(day('2026-10-10'))).toBe(false);
    const japan = calendarOf('JP', own('2026-10-10', '2026-10-10', true));
    expect(japan.days.isBusinessDay(day('2026-10-10'))).toBe(true);
    expect(japan.sharedWith('JP').isBusinessDay(day('2026-10-10'))).toBe(false);
    expect(japan.ofClient('JP').isBusinessDay(day('2026-10-10'))).toBe(false);
  });

  it('goes over the end of the year, leap days, and its own days between', () => {
    const { days } = calendarOf('JP', own('2026-12-28', '2027-01-08'));
    expect(days.add(day('2026-12-25'), 1).toString()).toBe('2027-01-12');
    expect(days.onOrBefore(day('2027-01-05')).toString()).toBe('2026-12-25');
    expect(days.between(day('2026-12-25'), day('2027-01-12'))).toBe(1);
    const leap = calendarOf('US', own('2028-02-29'));
    expect(leap.days.add(day('2028-02-28'), 1).toString()).toBe('2028-03-01');
    expect(leap.days.between(day('2028-02-28'), day('2028-03-01'))).toBe(1);
  });
});

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => day('2024-01-01').add({ days }));
const anySpan = fc
  .tuple(anyDay, fc.nat(30), fc.boolean())
  .map(([first, length, working]) => own(first.toString(), first.add({ days: length }).toString(), working));
/** Spans that do not lie upon each other, as the database has it. */
const anyOwn = fc
  .array(anySpan, { maxLength: 4 })
  .map((spans) =>
    spans.filter((one, index) =>
      spans.slice(0, index).every((other) => one.lastDay < other.firstDay || other.lastDay < one.firstDay),
    ),
  );
const anyCountry = fc.constantFrom('JP', 'US', 'CN', 'DE');

describe('any calendar', () => {
  it('has shared days that both work on, and is the stricter for every day off', () => {
    fc.assert(
      fc.property(anyCountry, anyCountry, anyOwn, anyDay, (country, there, daysOff, at) => {
        const calendar = calendarOf(country, ...daysOff);
        const shared = calendar.sharedWith(there).isBusinessDay(at);
        expect(shared).toBe(calendar.days.isBusinessDay(at) && calendar.ofClient(there).isBusinessDay(at));
        const off = daysOff.filter(({ working }) => !working);
        const without = calendarOf(country).sharedWith(there);
        if (
          calendarOf(country, ...off)
            .sharedWith(there)
            .isBusinessDay(at)
        )
          expect(without.isBusinessDay(at)).toBe(true);
      }),
    );
  });

  it('adding and counting are each other’s way back', () => {
    const steps = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(anyCountry, anyCountry, anyOwn, anyDay, steps, (country, there, daysOff, start, count) => {
        const days = calendarOf(country, ...daysOff).sharedWith(there);
        const from = days.add(start, 0);
        const to = days.add(from, count);
        expect(days.isBusinessDay(to)).toBe(true);
        expect(days.between(from, to)).toBe(count);
        expect(days.add(to, -count).equals(from)).toBe(true);
      }),
    );
  });

  it('lets nobody be reminded at night or on a day off, in zones from −12 to +14 and where clocks change', () => {
    const zones = fc.constantFrom(
      ...['Etc/GMT+12', 'Etc/GMT-14', 'Pacific/Kiritimati', 'America/New_York', 'Australia/Lord_Howe'],
      ...['Asia/Tokyo', 'Asia/Shanghai', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia'],
    );
    const anyMoment = fc.tuple(anyDay, fc.nat(24 * 60 - 1));
    fc.assert(
      fc.property(zones, anyCountry, anyOwn, anyMoment, (zone, country, daysOff, [on, minutes]) => {
        const { days } = calendarOf(country, ...daysOff);
        const now = on.toZonedDateTime('UTC').add({ minutes }).toInstant();
        const waits = waitsUntil(now, zone, days);
        if (waits === undefined) {
          const local = now.toZonedDateTimeISO(zone);
          expect(days.isBusinessDay(local.toPlainDate())).toBe(true);
          expect(local.hour).toBeGreaterThanOrEqual(9);
          expect(local.hour).toBeLessThan(18);
          return;
        }
        expect(days.isBusinessDay(waits)).toBe(true);
        // It comes later, and when its hour has come it need not wait again.
        const then = atHour(waits, '10:00', zone);
        expect(Temporal.Instant.compare(then, now)).toBe(1);
        expect(dayIn(then, zone).equals(waits)).toBe(true);
        expect(waitsUntil(then, zone, days)).toBeUndefined();
      }),
    );
  });
});
