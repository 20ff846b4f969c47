import { expect, test } from 'vitest';
import { agencyCalendarFrom } from '../../src/kernel/agency-calendar.ts';
import { type Stride, whereTimeLeads } from '../../src/local-house/where-time-leads.ts';

const japan = { country: 'JP', timeZone: 'Asia/Tokyo' };
const germany = { country: 'DE', timeZone: 'Europe/Berlin' };

test.each<[Stride, string, typeof japan, string]>([
  ['hour', '2026-11-20T15:30:00+09:00', japan, '2026-11-20T16:30:00+09:00'],
  ['day', '2026-11-20T15:30:00+09:00', japan, '2026-11-21T15:30:00+09:00'],
  ['week', '2026-11-20T15:30:00+09:00', japan, '2026-11-27T15:30:00+09:00'],
  // Over the weekend and Labour Thanksgiving Day.
  ['business-day', '2026-11-20T15:30:00+09:00', japan, '2026-11-24T15:30:00+09:00'],
  ['business-day', '2026-11-20T15:30:00+01:00', germany, '2026-11-23T15:30:00+01:00'],
  // Where clocks are put back a day is longer, and an hour is not.
  ['day', '2026-10-24T15:30:00+02:00', germany, '2026-10-25T15:30:00+01:00'],
  ['hour', '2026-10-25T02:30:00+02:00', germany, '2026-10-25T02:30:00+01:00'],
])('one %s after %s in %o it is %s', (by, now, calendar, then) => {
  const days = agencyCalendarFrom({ ...calendar, daysOff: [] });
  expect(whereTimeLeads(Date.parse(now), by, days)).toBe(Date.parse(then));
});
