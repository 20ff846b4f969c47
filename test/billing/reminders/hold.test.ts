import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Remark, RemarkKind } from '../../../src/billing/remark.ts';
import { holdOf, isForPerson, isHolding, promiseOf } from '../../../src/billing/reminders/hold.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';

const team = { days: workingDays(['JP', 'US']), timeZone: 'Asia/Tokyo' };
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
let nth = 0;
const said = (kind: RemarkKind, about: { on?: string; at?: string; settled?: boolean } = {}): Remark => {
  nth += 1;
  const at = Temporal.Instant.from(about.at ?? '2026-11-23T01:00:00Z');
  return {
    id: `rem_${nth}`,
    kind,
    day: about.on === undefined ? null : day(about.on),
    text: '',
    by: { kind: 'contact', id: 'con_haru', name: 'Haru' },
    at,
    settledAt: about.settled === true ? at : null,
    details: null,
  };
};

describe('what holds reminders back', () => {
  it('is nothing, where nothing was said or all of it is settled', () => {
    expect(holdOf([], team)).toBe(undefined);
    expect(holdOf([said('wrong', { settled: true }), said('void')], team)).toBe(undefined);
  });

  it.each(['wrong', 'details'] as const)('is an answer that is owed: %s, whatever else was said', (kind) => {
    const remarks = [said(kind), said('will-pay', { on: '2026-12-01' })];
    const hold = holdOf(remarks, team);
    expect(hold?.because).toBe('answer');
    expect(isHolding(hold, day('2030-01-01'))).toBe(true);
  });

  it('is a transfer, for three business days of both sides and until finance has looked', () => {
    // Thursday the 26th is Thanksgiving.
    const hold = holdOf([said('paid-by-transfer', { on: '2026-11-24' })], team);
    expect(hold).toMatchObject({ because: 'transfer', until: day('2026-11-30') });
    expect(isHolding(hold, day('2026-12-15'))).toBe(true);
    // Named long after it was made, on a Friday that is a Saturday where the agency is: finance looks on Monday.
    const late = said('paid-by-transfer', { on: '2026-11-02', at: '2026-12-04T16:00:00Z' });
    expect(holdOf([late], team)).toMatchObject({ until: day('2026-12-07') });
  });

  it('is a promise, of the client or agreed with them, up to and including its day', () => {
    for (const kind of ['will-pay', 'wait'] as const) {
      const hold = holdOf([said(kind, { on: '2026-12-01' })], team);
      expect(hold?.because).toBe('promise');
      expect(isHolding(hold, day('2026-12-01'))).toBe(true);
      expect(isHolding(hold, day('2026-12-02'))).toBe(false);
    }
  });

  it('knows the promise that has passed until it was spoken of', () => {
    expect(promiseOf([said('will-pay', { on: '2026-12-01' })])?.day).toEqual(day('2026-12-01'));
    expect(promiseOf([said('will-pay', { on: '2026-12-01', settled: true })])).toBe(undefined);
  });
});

describe('a promise goes to a person', () => {
  it('when it is the third', () => {
    const earlier = [1, 2].map(() => said('will-pay', { on: '2026-12-01', settled: true }));
    const third = said('will-pay', { on: '2026-12-02' });
    const all = [...earlier, third];
    expect(all.map((one) => isForPerson(one, all, 'Asia/Tokyo'))).toEqual([false, false, true]);
  });

  it('when it is more than thirty days ahead, in the client’s days', () => {
    const near = said('will-pay', { on: '2026-12-23' });
    const far = said('will-pay', { on: '2026-12-24' });
    expect(isForPerson(near, [near], 'Asia/Tokyo')).toBe(false);
    expect(isForPerson(far, [far], 'Asia/Tokyo')).toBe(true);
    const atNight = said('will-pay', { on: '2026-12-23', at: '2026-11-23T03:00:00Z' });
    expect(isForPerson(atNight, [atNight], 'America/New_York')).toBe(true);
  });

  it('and a day that finance has agreed to does not come back to it', () => {
    const agreed = said('wait', { on: '2027-12-24' });
    expect(isForPerson(agreed, [agreed], 'Asia/Tokyo')).toBe(false);
  });
});
