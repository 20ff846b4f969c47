import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { restedDays } from '../../src/milestones/rested-days.ts';

const days = workingDays(['GB']);
const at = (iso: string) => Temporal.Instant.from(`2027-03-${iso}:00Z`);
const rest = { from: at('01T10:00'), until: at('15T10:00'), timeZone: 'Europe/London', days };

describe('the days for which a window rested', () => {
  it('are the business days of the pause', () => {
    expect(restedDays([], rest)).toBe(10);
  });

  it('are less by those on which it waited for an answer besides, before, within and at the end', () => {
    const within = { askedAt: at('03T10:00'), answeredAt: at('05T10:00') };
    expect(restedDays([within], rest)).toBe(8);
    expect(restedDays([{ askedAt: at('03T10:00'), answeredAt: null }], rest)).toBe(2);
    const before = Temporal.Instant.from('2027-02-20T10:00:00Z');
    expect(restedDays([{ askedAt: before, answeredAt: null }], rest)).toBe(0);
    expect(restedDays([{ askedAt: before, answeredAt: at('01T09:00') }], rest)).toBe(10);
    // Twice at once is once.
    expect(restedDays([within, { ...within }], rest)).toBe(8);
  });

  it('are never less than none, and never more than the pause', () => {
    const moment = fc
      .integer({ min: 0, max: 60 * 24 })
      .map((hours) => Temporal.Instant.from('2027-02-01T00:00:00Z').add({ hours }));
    const question = fc
      .tuple(moment, moment, fc.boolean())
      .map(([a, b, open]) =>
        Temporal.Instant.compare(a, b) <= 0
          ? { askedAt: a, answeredAt: open ? null : b }
          : { askedAt: b, answeredAt: open ? null : a },
      );
    fc.assert(
      fc.property(fc.array(question, { maxLength: 5 }), (questions) => {
        const rested = restedDays(questions, rest);
        expect(rested).toBeGreaterThanOrEqual(0);
        expect(rested).toBeLessThanOrEqual(10);
      }),
    );
  });
});
