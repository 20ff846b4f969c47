import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { monthBefore, nextMonthly } from '../../../src/digests/monthly/next-month.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';

const days = workingDays(['JP']);
const next = (now: string, timeZone = 'Asia/Tokyo') =>
  nextMonthly(Temporal.Instant.from(now), { digestHour: 15, timeZone }, days);

describe('the next report', () => {
  it('goes out on the first business day of the month at the client’s hour', () => {
    expect(next('2026-11-23T01:00:00Z').at.toString()).toBe('2026-12-01T06:00:00Z');
    // The first days of January are off in Japan; a year ends on the way.
    expect(next('2026-12-01T06:00:00Z').at.toString()).toBe('2027-01-04T06:00:00Z');
    // 1 February 2026 was a Sunday.
    expect(next('2026-01-20T00:00:00Z').day.toString()).toBe('2026-02-02');
  });

  it('is the one of this month while its hour has not come', () => {
    expect(next('2026-12-01T05:59:59Z').day.toString()).toBe('2026-12-01');
  });

  it('that is owed comes on the next business day, and only once its own is over', () => {
    const owed = (now: string) =>
      nextMonthly(
        Temporal.Instant.from(now),
        { digestHour: 15, timeZone: 'Asia/Tokyo', owed: true },
        days,
      ).at.toString();
    expect(owed('2026-12-01T05:59:59Z')).toBe('2026-12-01T06:00:00Z');
    expect(owed('2026-12-01T06:00:00Z')).toBe('2026-12-02T06:00:00Z');
    expect(owed('2026-12-04T06:00:00Z')).toBe('2026-12-07T06:00:00Z');
    expect(owed('2026-12-07T05:00:00Z')).toBe('2026-12-07T06:00:00Z');
  });

  it('is always later than now, on a business day, the first of its month, wherever the client is', () => {
    const zones = fc.constantFrom(
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'America/New_York',
      'Asia/Tokyo',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 900 * 24 }), (timeZone, hours) => {
        const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours });
        const { day, at } = nextMonthly(now, { digestHour: 15, timeZone }, days);
        expect(Temporal.Instant.compare(at, now)).toBe(1);
        expect(days.isBusinessDay(day)).toBe(true);
        expect(days.between(day.with({ day: 1 }).subtract({ days: 1 }), day)).toBe(1);
        expect(at.toZonedDateTimeISO(timeZone).hour).toBe(15);
      }),
      { numRuns: 50 },
    );
  });
});

it('a report is about the month before, whatever its length', () => {
  const span = (day: string) => {
    const { first, last } = monthBefore(Temporal.PlainDate.from(day));
    return `${first.toString()} ${last.toString()}`;
  };
  expect(span('2026-12-01')).toBe('2026-11-01 2026-11-30');
  expect(span('2027-01-04')).toBe('2026-12-01 2026-12-31');
  expect(span('2028-03-01')).toBe('2028-02-01 2028-02-29');
});
