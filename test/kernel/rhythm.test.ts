import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { digestTime, isWanted, keptRhythm, Rhythm } from '../../src/kernel/rhythm.ts';
import { usualTerms } from '../../src/kernel/terms.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const terms = usualTerms('en');

describe('what is kept of a choice', () => {
  it('is as the terms say, where nobody chose', () => {
    expect(digestTime(terms, {})).toEqual({ digestDay: 5, digestHour: 15, frequency: 'weekly' });
    expect(digestTime(terms, null)).toMatchObject({ frequency: 'weekly' });
    expect(Rhythm.parse({})).toEqual({ place: 'channel', frequency: 'weekly' });
  });

  it('is only what differs from the terms, and since when', () => {
    const wish = { place: 'direct', frequency: 'fortnightly', day: 5, hour: 9 } as const;
    const kept = keptRhythm(wish, terms, { since: day('2026-11-23'), by: 'Haru' });
    expect(kept).toEqual({
      ...{ place: 'direct', frequency: 'fortnightly', hour: 9 },
      ...{ since: '2026-11-23', by: 'Haru' },
    });
    const { since, ...time } = digestTime(terms, kept);
    expect(time).toEqual({ digestDay: 5, digestHour: 9, frequency: 'fortnightly' });
    expect(since?.toString()).toBe('2026-11-23');
  });
});

describe('the days on which a digest is wanted', () => {
  const since = day('2026-11-23');

  it('are the last of their weekday in a month', () => {
    const wanted = ['2026-11-20', '2026-11-27', '2026-12-18', '2026-12-25', '2028-02-29'].map((iso) =>
      isWanted(day(iso), { frequency: 'monthly' }),
    );
    expect(wanted).toEqual([false, true, false, true, true]);
    expect(isWanted(day('2026-11-27'), { frequency: 'never' })).toBe(false);
  });

  it('of every second week are fourteen days apart for ever, the first one soon', () => {
    const first = Array.from({ length: 14 }, (_, ahead) => since.add({ days: ahead })).filter(
      (one) => one.dayOfWeek === 5 && isWanted(one, { frequency: 'fortnightly', since }),
    );
    expect(first.map(String)).toEqual(['2026-11-27']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 800 }), (started, weeks) => {
        const from = since.add({ days: started });
        const one = from.add({ weeks, days: (started * 3) % 7 });
        const next = one.add({ weeks: 1 });
        const of = { frequency: 'fortnightly', since: from } as const;
        expect(isWanted(one, of)).not.toBe(isWanted(next, of));
        expect(isWanted(one, of)).toBe(isWanted(one.add({ weeks: 2 }), of));
      }),
    );
  });
});
