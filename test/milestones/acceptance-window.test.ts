import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayIn, workingDays } from '../../src/kernel/calendar.ts';
import {
  lastDay,
  lastDayAfterWaiting,
  lastDayKept,
  reopenableUntil,
  waitingSince,
  warningDays,
} from '../../src/milestones/acceptance-window.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const instant = (iso: string) => Temporal.Instant.from(iso);
const japan = workingDays(['JP']);
const both = workingDays(['JP', 'US']);

describe('the last day of a window', () => {
  it('lies the agreed business days after the day in the client’s zone on which the card was posted', () => {
    // 23:30 on Friday in Los Angeles is Saturday in Tokyo; the client's calendar counts.
    const shown = instant('2026-11-21T07:30:00Z');
    expect(lastDay(shown, 'America/Los_Angeles', 5, false, both).toString()).toBe('2026-12-01');
    expect(lastDay(shown, 'Asia/Tokyo', 5, false, japan).toString()).toBe('2026-11-30');
  });

  it('is twice as far for the final delivery', () => {
    const shown = instant('2026-11-24T01:00:00Z');
    expect(lastDay(shown, 'Asia/Tokyo', 5, false, japan).toString()).toBe('2026-12-01');
    expect(lastDay(shown, 'Asia/Tokyo', 5, true, japan).toString()).toBe('2026-12-08');
  });
});

describe('warnings', () => {
  it('come at half time, two and one business days before the end, and on the last day', () => {
    const days = warningDays(day('2026-11-24'), day('2026-12-08'), japan).map(String);
    expect(days).toEqual(['2026-12-01', '2026-12-04', '2026-12-07', '2026-12-08']);
  });

  it.each([1, 2, 3, 4, 5])('of a window of %i days fall on each day once, and on the last', (length) => {
    const from = day('2026-11-24');
    const last = japan.add(from, length);
    const days = warningDays(from, last, japan).map(String);
    expect(new Set(days).size).toBe(days.length);
    expect(days.at(-1)).toBe(last.toString());
    expect(days.every((one) => one > from.toString())).toBe(true);
  });

  it('are business days inside the window, whatever the window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 60 }), (offset, length) => {
        const from = day('2026-01-01').add({ days: offset });
        const last = both.add(from, length);
        for (const one of warningDays(from, last, both)) {
          expect(both.isBusinessDay(one)).toBe(true);
          expect(Temporal.PlainDate.compare(one, from)).toBe(1);
          expect(Temporal.PlainDate.compare(one, last)).toBeLessThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('waiting for answers', () => {
  const asked = (from: string, to: string) => ({
    askedAt: instant(`2026-11-${from}T01:00:00Z`),
    answeredAt: instant(`2026-11-${to}T02:00:00Z`),
  });

  it('began with the question, when there is no other', () => {
    expect(waitingSince(asked('24', '26'), []).toString()).toBe('2026-11-24T01:00:00Z');
  });

  it('began with the first of several questions that were open one into another', () => {
    const others = [asked('17', '18'), asked('24', '24'), asked('25', '27')];
    expect(waitingSince(asked('26', '30'), others).toString()).toBe('2026-11-25T01:00:00Z');
    expect(waitingSince(asked('26', '30'), [asked('24', '26'), asked('25', '27')]).toString()).toBe(
      '2026-11-24T01:00:00Z',
    );
  });

  it('makes the window longer by the business days it took', () => {
    const last = lastDayAfterWaiting(day('2026-12-01'), day('2026-11-25'), day('2026-11-27'), japan);
    expect(last.toString()).toBe('2026-12-03');
  });

  it('never ends on the day of the answer', () => {
    expect(
      lastDayAfterWaiting(day('2026-12-01'), day('2026-12-01'), day('2026-12-01'), japan).toString(),
    ).toBe('2026-12-02');
    expect(
      lastDayAfterWaiting(day('2026-12-01'), day('2026-12-02'), day('2026-12-02'), japan).toString(),
    ).toBe('2026-12-03');
  });
});

it('a silent acceptance can be taken back for five business days of the client', () => {
  const accepted = instant('2026-11-20T09:00:00Z');
  expect(dayIn(accepted, 'Asia/Tokyo').toString()).toBe('2026-11-20');
  expect(reopenableUntil(accepted, 'Asia/Tokyo', japan).toString()).toBe('2026-11-30');
});

describe('a window that runs when other days begin to count', () => {
  const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => day('2026-11-24').add({ days }));
  const anyOff = fc
    .array(anyDay, { maxLength: 8 })
    .map((days) => workingDays(['JP'], new Set(days.map(String))));

  it('keeps the business days that were left, and never ends earlier', () => {
    fc.assert(
      fc.property(anyOff, anyOff, anyDay, fc.nat(20), (before, after, today, left) => {
        const last = before.add(today, left);
        const kept = lastDayKept(last, today, before, after);
        expect(Temporal.PlainDate.compare(kept, last)).toBeGreaterThanOrEqual(0);
        const over = today.subtract({ days: 1 });
        expect(after.between(over, kept)).toBeGreaterThanOrEqual(before.between(over, last));
        // No longer than that, either, where there are fewer business days.
        if (!kept.equals(last)) expect(after.between(over, kept)).toBe(before.between(over, last));
      }),
    );
  });

  it('that would end on a day that is off all of a sudden ends on the next one', () => {
    const off = workingDays(['JP'], new Set(['2026-11-26']));
    expect(lastDayKept(day('2026-11-26'), day('2026-11-26'), japan, off).toString()).toBe('2026-11-27');
  });

  it('that is over stays over', () => {
    const off = workingDays(['JP'], new Set(['2026-11-24']));
    expect(lastDayKept(day('2026-11-20'), day('2026-11-25'), japan, off).toString()).toBe('2026-11-20');
  });
});
