import { describe, expect, it } from 'vitest';
import {
  clockTime,
  dayOf,
  dayTitle,
  fullTime,
  msOf,
  shortTime,
} from '../../../../src/local-workspace/page/channel/time.ts';
import { sayIn } from '../../../../src/local-workspace/page/say.ts';

/** Tuesday, 24 November 2026, 23:30 in Tokyo, 15:30 in Berlin */
const at = Date.UTC(2026, 10, 24, 14, 30);
const ts = `${at / 1000}.000100`;
const tokyo = { locale: 'ja-JP', timeZone: 'Asia/Tokyo' };
const newYork = { locale: 'en-US', timeZone: 'America/New_York' };
const hour = 3_600_000;

describe('the time of a message', () => {
  it('is told in the reader’s zone and manner', () => {
    expect(msOf(ts)).toBe(at);
    expect(clockTime(ts, tokyo)).toBe('23:30');
    expect(clockTime(ts, newYork).replaceAll(/\s/g, ' ')).toBe('9:30 AM');
    expect(shortTime(ts, newYork)).toBe('9:30');
    expect(fullTime(ts, newYork)).toContain('Tuesday, November 24, 2026');
  });

  it('belongs to the reader’s day', () => {
    expect(dayOf(at + hour, 'Asia/Tokyo')).toBe('2026-11-25');
    expect(dayOf(at + hour, 'Europe/Berlin')).toBe('2026-11-24');
  });
});

describe('a day', () => {
  it.each([
    ['today', at, at + 10 * 60_000, '今日'],
    ['yesterday, one minute after midnight', at, at + 31 * 60_000, '昨日'],
    ['another one', at, at + 49 * hour, '11月24日火曜日'],
    ['one of another year', at, at + 60 * 24 * hour, '2026年11月24日火曜日'],
  ])('is called as one would say it: %s', (_what, day, now, title) => {
    expect(dayTitle(day, now, tokyo, sayIn('ja'))).toBe(title);
  });
});
