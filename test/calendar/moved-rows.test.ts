import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { movedRows, type WaitingRow } from '../../src/calendar/moved-rows.ts';
import { movesHow, named } from '../../src/calendar/which-moves.ts';
import { agencyCalendarFrom } from '../../src/kernel/agency-calendar.ts';
import { atHour, dayToColumn } from '../../src/kernel/calendar.ts';
import { batches, promisedActs } from '../../src/rooms.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
/** Thursday and Friday are off. */
const calendar = agencyCalendarFrom({
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  daysOff: [
    { firstDay: dayToColumn(day('2026-11-26')), lastDay: dayToColumn(day('2026-11-27')), working: false },
  ],
});
const now = Temporal.Instant.from('2026-11-24T01:00:00Z');
const newYork = { country: 'US', timeZone: 'America/New_York' };
const tokyo = { country: 'JP', timeZone: 'Asia/Tokyo' };

const row = (
  kind: string,
  on: string,
  home: WaitingRow['home'] = tokyo,
  clock = home?.timeZone ?? 'Asia/Tokyo',
): WaitingRow => ({ id: 'due_1', kind, day: day(on), at: atHour(day(on), '10:00', clock), home });
const movedTo = (one: WaitingRow) => movedRows([one], calendar, now).map(({ day: to, at }) => `${to} ${at}`);

describe('what waits on a day that is off now', () => {
  it('moves to the next business day of both sides, at the same hour', () => {
    expect(movedTo(row('material.remind', '2026-11-26'))).toEqual(['2026-11-30 2026-11-30T01:00:00Z']);
    expect(movedTo(row('material.remind', '2026-11-27', newYork))).toEqual([
      '2026-11-30 2026-11-30T15:00:00Z',
    ]);
  });

  it('of the agency goes by its own days', () => {
    expect(movedTo(row('some.thing', '2026-11-27', null))).toEqual(['2026-11-30 2026-11-30T01:00:00Z']);
  });

  it('goes on at the agency’s hour where it went by its clock', () => {
    const bill = { ...row('invoice.bill-dated', '2026-11-27', newYork, 'Asia/Tokyo') };
    expect(movedTo(bill)).toEqual(['2026-11-30 2026-11-30T01:00:00Z']);
  });

  it('keeps its hour over a change of clocks', () => {
    const spring = agencyCalendarFrom({
      country: 'US',
      timeZone: 'America/New_York',
      daysOff: [
        { firstDay: dayToColumn(day('2027-03-12')), lastDay: dayToColumn(day('2027-03-12')), working: false },
      ],
    });
    const [moved] = movedRows([row('material.remind', '2027-03-12', newYork)], spring, now);
    expect(moved?.at.toString()).toBe('2027-03-15T14:00:00Z');
  });

  it('that warns of a fixed day comes before it, unless there is no time left', () => {
    expect(movedTo(row('agreement.warn-of-expiry', '2026-11-27'))).toEqual([
      '2026-11-25 2026-11-25T01:00:00Z',
    ]);
    const late = Temporal.Instant.from('2026-11-25T05:00:00Z');
    expect(movedRows([row('agreement.warn-of-expiry', '2026-11-27')], calendar, late)).toEqual([]);
  });

  it('stays where its room looks after it, and on days that are not off', () => {
    expect(movedTo(row('milestone.accept-silently', '2026-11-27'))).toEqual([]);
    expect(movedTo(row('digest.weekly', '2026-11-27'))).toEqual([]);
    expect(movedTo(row('material.remind', '2026-11-25'))).toEqual([]);
  });
});

describe('which rows move', () => {
  it('is said of acts that there are', () => {
    const known = [...promisedActs.map(({ name }) => name), ...batches.map(({ kind }) => kind)];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is the next business day, unless it is said otherwise', () => {
    expect(movesHow('material.remind')).toBe('after');
    expect(movesHow('digest.monthly')).toBe('stays');
  });
});
