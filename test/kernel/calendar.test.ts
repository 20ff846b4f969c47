import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  atHour,
  Country,
  type Day,
  dayFromColumn,
  dayIn,
  dayToColumn,
  instantFromColumn,
  instantToColumn,
  LocalDay,
  parseDay,
  TimeZone,
  workingDays,
} from '../../src/kernel/calendar.ts';

const day = (iso: string): Day => Temporal.PlainDate.from(iso);
const wallIn = (iso: string, time: string, zone: string): string =>
  atHour(day(iso), time, zone).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2000-01-01').add({ days }));
const anyTime = fc.nat(24 * 60 - 1).map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes }));
const zones = [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+12', 'Etc/GMT-14', 'UTC'];

describe('a moment on a day', () => {
  it.each([
    ['an ordinary day', '2026-11-27', '15:00', 'Asia/Tokyo', '2026-11-27T15:00:00+09:00'],
    ['a gap', '2026-03-08', '02:00', 'America/New_York', '2026-03-08T03:00:00-04:00'],
    ['the middle of a gap', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T03:00:00-04:00'],
    ['a fold', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['a fold of half an hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-05T01:45:00+11:00'],
    ['a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-04T02:30:00+11:00'],
    ['a gap at midnight', '2026-03-29', '00:15', 'Asia/Beirut', '2026-03-29T01:00:00+03:00'],
    ['a day that was left out', '2011-12-30', '09:00', 'Pacific/Apia', '2011-12-31T00:00:00+14:00'],
    ['the far east', '2026-01-01', '00:00', 'Etc/GMT-14', '2026-01-01T00:00:00+14:00'],
    ['the far west', '2026-12-31', '23:59', 'Etc/GMT+12', '2026-12-31T23:59:00-12:00'],
  ])('%s', (_what, iso, time, zone, expected) => {
    expect(wallIn(iso, time, zone)).toBe(expected);
  });

  it('is, in every zone of the world, the first at which the clock shows that time or a later one', () => {
    const around = fc.integer({ min: -240, max: 240 });
    for (const zone of zones) {
      // Two years hold every kind of change that a zone has; the minutes around each are where it could go wrong.
      const changes: Temporal.ZonedDateTime[] = [];
      const end = day('2028-01-01').toZonedDateTime(zone);
      let change = day('2026-01-01').toZonedDateTime(zone).getTimeZoneTransition('next');
      while (change && Temporal.ZonedDateTime.compare(change, end) < 0) {
        changes.push(change);
        change = change.getTimeZoneTransition('next');
      }
      if (changes.length === 0) continue;
      fc.assert(
        fc.property(fc.constantFrom(...changes), around, (changed, minutes) => {
          const wall = changed.toPlainDateTime().add({ minutes });
          const found = atHour(wall.toPlainDate(), wall.toPlainTime().toString(), zone);
          const shown = found.toZonedDateTimeISO(zone).toPlainDateTime();
          expect(Temporal.PlainDateTime.compare(shown, wall), `${zone} ${wall}`).toBeGreaterThanOrEqual(0);
          const before = found.subtract({ minutes: 1 }).toZonedDateTimeISO(zone).toPlainDateTime();
          expect(Temporal.PlainDateTime.compare(before, wall), `${zone} ${wall}`).toBeLessThan(0);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('comes on that very day, wherever the clock does not jump over it', () => {
    fc.assert(
      fc.property(anyDay, anyTime, fc.constantFrom(...zones), (on, time, zone) => {
        const found = atHour(on, time.toString(), zone);
        const shown = found.toZonedDateTimeISO(zone);
        if (shown.toPlainTime().equals(time)) expect(dayIn(found, zone).equals(on)).toBe(true);
        else
          expect(Temporal.PlainDateTime.compare(shown.toPlainDateTime(), on.toPlainDateTime(time))).toBe(1);
      }),
    );
  });

  it('one instant is three different days around the world', () => {
    const instant = Temporal.Instant.from('2026-01-01T10:30:00Z');
    expect(dayIn(instant, 'Etc/GMT-14').toString()).toBe('2026-01-02');
    expect(dayIn(instant, 'UTC').toString()).toBe('2026-01-01');
    expect(dayIn(instant, 'Etc/GMT+12').toString()).toBe('2025-12-31');
  });
});

describe('business days', () => {
  const tokyo = workingDays(['JP']);

  it.each([
    ['JP', '2026-11-23', 'Labour Thanksgiving'],
    ['JP', '2026-05-06', 'the substitute for a Sunday holiday'],
    ['JP', '2026-09-22', 'the day between two holidays'],
    ['JP', '2026-12-31', 'bank holiday'],
    ['US', '2026-11-26', 'Thanksgiving'],
    ['US', '2026-07-03', 'Independence Day moved from Saturday'],
    ['CN', '2026-02-17', 'Spring Festival'],
    ['CN', '2026-10-01', 'National Day'],
    ['DE', '2026-05-14', 'Ascension'],
    ['DE', '2026-12-25', 'Christmas'],
    ['SZ', '2026-01-01', 'part of a holiday that began in December'],
  ])('%s %s is none: %s', (country, iso) => {
    expect(workingDays([country]).isBusinessDay(day(iso))).toBe(false);
  });

  it.each([
    ['US', '2026-11-23'],
    ['CN', '2026-11-23'],
    ['DE', '2026-11-23'],
    ['JP', '2026-11-26'],
    ['JP', '2028-02-29'],
  ])('%s %s is one', (country, iso) => {
    expect(workingDays([country]).isBusinessDay(day(iso))).toBe(true);
  });

  it('count only where both sides work, and without the days off', () => {
    const both = workingDays(['JP', 'US'], new Set(['2026-11-24']));
    expect(['2026-11-23', '2026-11-24', '2026-11-26'].map((iso) => both.isBusinessDay(day(iso)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(both.add(day('2026-11-20'), 1).toString()).toBe('2026-11-25');
  });

  it('step over weekends, holidays and the end of the year', () => {
    expect(tokyo.add(day('2026-12-30'), 1).toString()).toBe('2027-01-04');
    expect(tokyo.add(day('2027-01-04'), -1).toString()).toBe('2026-12-30');
    expect(tokyo.add(day('2026-04-28'), 1).toString()).toBe('2026-04-30');
    expect(tokyo.add(day('2028-02-28'), 1).toString()).toBe('2028-02-29');
    expect(tokyo.between(day('2026-12-30'), day('2027-01-04'))).toBe(1);
  });

  it('none added is the day itself, or the next business day', () => {
    expect(tokyo.add(day('2026-11-20'), 0).toString()).toBe('2026-11-20');
    expect(tokyo.add(day('2026-11-21'), 0).toString()).toBe('2026-11-24');
  });

  it('on or before: the day itself, or the last business day', () => {
    expect(tokyo.onOrBefore(day('2026-11-20')).toString()).toBe('2026-11-20');
    expect(tokyo.onOrBefore(day('2026-11-23')).toString()).toBe('2026-11-20');
  });

  const anyCalendar = fc
    .tuple(fc.subarray(['JP', 'US', 'CN', 'DE']), fc.array(anyDay, { maxLength: 5 }))
    .map(([countries, off]) => workingDays(countries, new Set(off.map(String))));

  it('adding and counting are each other’s way back', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: -40, max: 40 }), (days, start, count) => {
        const from = days.add(start, 0);
        const to = days.add(from, count);
        expect(days.isBusinessDay(to)).toBe(true);
        expect(days.between(from, to)).toBe(count);
        expect(days.between(to, from) + count).toBe(0);
        expect(days.add(to, -count).equals(from)).toBe(true);
      }),
    );
  });

  it('one after another is the same as all at once', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.nat(20), fc.nat(20), (days, start, a, b) => {
        const from = days.add(start, 0);
        expect(days.add(days.add(from, a), b).equals(days.add(from, a + b))).toBe(true);
      }),
    );
  });

  it('nothing lies between a day and the business day on or before it', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (days, some) => {
        const found = days.onOrBefore(some);
        expect(days.isBusinessDay(found)).toBe(true);
        expect(Temporal.PlainDate.compare(found, some)).toBeLessThanOrEqual(0);
        expect(days.between(found, some)).toBe(0);
      }),
    );
  });
});

describe('reading', () => {
  it.each(['2026-11-27', '2028-02-29', '1999-12-31'])('%s is a day', (text) => {
    expect(LocalDay.parse(` ${text} `).toString()).toBe(text);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-11-31', '26-11-27', '2026/11/27', '2026-11-27T00:00', ''])(
    '%s is none',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
      expect(LocalDay.safeParse(text).error?.issues[0]).toMatchObject({ params: { problem: 'day' } });
    },
  );

  it.each(['Asia/Tokyo', 'America/Argentina/Ushuaia', 'UTC', ...zones.slice(0, 5)])(
    '%s is a zone',
    (name) => {
      expect(TimeZone.parse(` ${name} `)).toBe(name);
    },
  );

  it.each(['Tokyo', '+09:00', '-05:00', '', 'Asia/Atlantis'])('“%s” is no zone', (name) => {
    expect(TimeZone.safeParse(name).success).toBe(false);
  });

  it('a country by its two letters', () => {
    expect(Country.parse(' jp ')).toBe('JP');
    expect(Country.safeParse('XX').success).toBe(false);
    expect(Country.safeParse('Japan').success).toBe(false);
  });
});

describe('columns', () => {
  it('keep days and instants as they are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4e12 }), (some, ms) => {
        expect(dayFromColumn(dayToColumn(some)).equals(some)).toBe(true);
        const instant = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(instantFromColumn(instantToColumn(instant)).equals(instant)).toBe(true);
      }),
    );
    expect(dayToColumn(day('2026-11-27')).toISOString()).toBe('2026-11-27T00:00:00.000Z');
  });
});
