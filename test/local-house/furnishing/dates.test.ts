import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { datesAt } from '../../../src/local-house/furnishing/dates.ts';

const tokyo = { zone: 'Asia/Tokyo', country: 'JP' };
const shanghai = { zone: 'Asia/Shanghai', country: 'CN' };
const at = (instant: string, home = tokyo, agency = 'JP') =>
  datesAt(Temporal.Instant.from(instant), home, agency);

describe('business days as seen from now', () => {
  it.each([
    ['a Wednesday at noon', '2026-11-18T03:00:00Z', '2026-11-17', '2026-11-18'],
    ['the first minute of that Wednesday in Tokyo', '2026-11-17T15:00:00Z', '2026-11-17', '2026-11-18'],
    ['a Saturday', '2026-11-14T03:00:00Z', '2026-11-13', '2026-11-16'],
    ['the Monday after it', '2026-11-16T03:00:00Z', '2026-11-13', '2026-11-16'],
    ['a holiday', '2026-11-23T03:00:00Z', '2026-11-20', '2026-11-24'],
    ['New Year', '2027-01-01T03:00:00Z', '2026-12-30', '2027-01-04'],
  ])('%s', (_name, now, last, next) => {
    expect([at(now).day(0).toString(), at(now).day(1).toString()]).toEqual([last, next]);
  });

  it('both sides’ holidays count: Labour Day at the client, Shōwa Day at the agency', () => {
    const friday = '2027-05-07T03:00:00Z';
    const lastFour = (agency: string) =>
      [-3, -2, -1, 0].map((nth) => at(friday, shanghai, agency).day(nth).toString());
    expect(lastFour('JP')).toEqual(['2027-04-27', '2027-04-28', '2027-04-30', '2027-05-06']);
    expect(lastFour('CN')).toEqual(['2027-04-28', '2027-04-29', '2027-04-30', '2027-05-06']);
  });

  it('a time is the client’s', () => {
    expect(at('2026-11-18T03:00:00Z').at(0, '10:00').toString()).toBe('2026-11-17T01:00:00Z');
    expect(at('2026-11-18T03:00:00Z', shanghai).at(-1, '10:00').toString()).toBe('2026-11-16T02:00:00Z');
  });
});
