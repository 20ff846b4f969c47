import { describe, expect, it } from 'vitest';
import {
  exactMoment,
  shownDay,
  shownMoment,
} from '../../../../src/local-workspace/page/time/shown-moment.ts';

const at = Date.UTC(2026, 10, 27, 16, 5, 9);

describe('a moment', () => {
  it('is that of the reader’s zone, with its weekday', () => {
    expect(shownMoment(at, { locale: 'en-GB', timeZone: 'Asia/Tokyo' })).toMatch(/Sat.*28 Nov.*01:05/);
    expect(shownMoment(at, { locale: 'ja-JP', timeZone: 'Europe/Berlin' })).toMatch(/11月27日.*金.*17:05/);
    expect(exactMoment(at, { locale: 'en-GB', timeZone: 'Asia/Tokyo' })).toMatch(/2026.*01:05:09/);
  });

  it('of a day stays that day, wherever it is read', () => {
    expect(shownDay('2026-12-01', 'en-GB')).toBe('1 Dec 2026');
    expect(shownDay('2026-12-01', 'ja-JP')).toBe('2026年12月1日');
  });
});
