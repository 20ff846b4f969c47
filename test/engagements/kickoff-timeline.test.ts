import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { kickoffSteps, kickoffTimeline } from '../../src/engagements/kickoff-timeline.ts';
import { workingDays } from '../../src/kernel/calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const dates = (from: string, countries: string[]) =>
  Object.fromEntries(
    kickoffTimeline(day(from), workingDays(countries)).map((entry) => [entry.step, entry.day.toString()]),
  );

describe('the kickoff timeline', () => {
  it('counts business days from the day of the intake', () => {
    expect(dates('2026-11-24', ['JP'])).toEqual({
      understanding: '2026-11-25',
      agreement: '2026-11-27',
      signature: '2026-12-01',
      deposit: '2026-12-04',
      kickoff: '2026-12-08',
    });
  });

  it('steps over the new year of Japan', () => {
    expect(dates('2026-12-31', ['JP'])['understanding']).toBe('2027-01-04');
  });

  it('steps over a golden week, and over the other side’s holidays, too', () => {
    // 3 to 5 May are holidays in Japan; 3 May is one in Poland, 25 December in Germany but not in Japan.
    expect(dates('2026-04-30', ['JP'])['agreement']).toBe('2026-05-08');
    expect(dates('2026-12-24', ['JP'])['understanding']).toBe('2026-12-25');
    expect(dates('2026-12-24', ['JP', 'DE'])['understanding']).toBe('2026-12-28');
  });

  it('an intake on a Sunday begins on Monday', () => {
    expect(dates('2026-11-29', ['JP'])['understanding']).toBe('2026-11-30');
  });

  it('is in order and on business days of both sides, whatever the day', () => {
    const days = workingDays(['JP', 'CN', 'US']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (offset) => {
        const timeline = kickoffTimeline(day('2024-01-01').add({ days: offset }), days);
        expect(timeline.map(({ step }) => step)).toEqual(kickoffSteps);
        expect(timeline.every((entry) => days.isBusinessDay(entry.day))).toBe(true);
        const sorted = [...timeline].sort((a, b) => Temporal.PlainDate.compare(a.day, b.day));
        expect(timeline).toEqual(sorted);
      }),
      { numRuns: 60 },
    );
  });
});
