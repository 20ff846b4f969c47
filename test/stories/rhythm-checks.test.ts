import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { digestDays, faultsIn, wordCount } from '../support/rhythm-checks.ts';
import type { Told } from '../support/rhythm-log.ts';
import { usualRhythm } from '../support/usual-rhythm.ts';

/** A digest on Friday the 27th of November at three in Tokyo. */
const digest: Told = {
  key: 'eff_1',
  at: Temporal.Instant.from('2026-11-27T06:00:30Z'),
  kind: 'digest.weekly',
  subject: 'eng_1:digest',
  to: 'client',
  engagementId: 'eng_1',
  project: 'New website',
  locale: 'en',
  timeZone: 'Asia/Tokyo',
  country: 'JP',
  channel: 'C1',
  title: 'New website: this week',
  words: 'New website: this week',
};
const reminder: Told = {
  ...digest,
  key: 'eff_2',
  at: Temporal.Instant.from('2026-11-27T01:00:00Z'),
  kind: 'invoice.reminder',
  subject: 'inv_1',
};
const namesOf = (...log: readonly Told[]): readonly string[] => [
  ...new Set(faultsIn(log, usualRhythm()).map((fault) => fault.split(':')[0] ?? '')),
];
const at = (instant: string): Partial<Told> => ({ at: Temporal.Instant.from(instant) });

it('a day as it should be has no fault', () => {
  expect(
    namesOf(digest, reminder, { ...reminder, key: 'eff_3', engagementId: 'eng_2', subject: 'inv_2' }),
  ).toEqual([]);
});

describe('each check bites', () => {
  const cases: readonly (readonly [string, readonly Told[]])[] = [
    ['toldTwice', [digest, digest]],
    ['toldTwice', [digest, { ...digest, key: 'eff_9' }]],
    ['atWrongHour', [{ ...digest, ...at('2026-11-27T07:00:00Z') }]],
    ['atNight', [{ ...reminder, ...at('2026-11-26T23:59:00Z') }]],
    ['atNight', [{ ...reminder, ...at('2026-11-27T09:00:00Z') }]],
    ['onDayOff', [{ ...digest, ...at('2026-11-28T06:00:00Z') }]],
    ['onDayOff', [{ ...reminder, ...at('2026-11-23T01:00:00Z') }]],
    ['nudgedTwice', [reminder, { ...reminder, key: 'eff_9', subject: 'mat_1', kind: 'material.reminder' }]],
    ['tooLong', [{ ...digest, words: 'word '.repeat(200) }]],
    ['inOtherLanguage', [{ ...digest, words: '今週の状況です' }]],
    ['inOtherLanguage', [{ ...digest, locale: 'ja', words: 'This week' }]],
    ['inOtherLanguage', [{ ...digest, locale: 'zh', words: '今週の状況です' }]],
    ['toldToNobody', [{ ...digest, title: '' }]],
  ];
  it.each(cases)('%s', (name, log) => {
    expect(namesOf(...log)).toEqual([name]);
  });

  it('a warning with a legal effect may stand beside a reminder', () => {
    expect(namesOf(reminder, { ...reminder, key: 'eff_9', kind: 'milestone.window-warning' })).toEqual([]);
  });
});

it('two characters are a word', () => {
  expect(wordCount('This week: 3 done')).toBe(4);
  expect(wordCount('今週の状況')).toBe(2.5);
  expect(wordCount('本周完成 3 项')).toBe(3.5);
});

it('a digest whose day is off comes on the last day before it', () => {
  const works = workingDays(['JP']).isBusinessDay;
  const span = {
    first: Temporal.PlainDate.from('2026-11-02'),
    last: Temporal.PlainDate.from('2026-11-30'),
  };
  expect(digestDays(2, works, span)).toEqual(['2026-11-02', '2026-11-10', '2026-11-17', '2026-11-24']);
});
