import { describe, expect, it } from 'vitest';
import { dayIn, slackDate } from '../../../../../src/local-workspace/page/block-kit/text/slack-date.ts';

// Friday, 2027-01-15 17:00:00 in Tokyo
const seconds = 1_800_000_000;
const hour = 3_600_000;
const reader = { timeZone: 'Asia/Tokyo', locale: 'en-US', now: seconds * 1000 };

describe('a date in a message', () => {
  it.each([
    ['{date_num}', '2027-01-15'],
    ['{date}', 'January 15, 2027'],
    ['{date_short}', 'Jan 15, 2027'],
    ['{date_long}', 'Friday, January 15, 2027'],
    ['{time_secs}', '5:00:00 PM'],
    ['{date_short} at {time}', 'Jan 15, 2027 at 5:00 PM'],
    ['{unheard_of}', '{unheard_of}'],
  ])('reads %s', (form, words) => {
    expect(slackDate(seconds, form, reader).replaceAll('\u202f', ' ')).toBe(words);
  });

  it('is in the reader’s own zone and language', () => {
    expect(
      slackDate(seconds, '{date_num} {time}', { ...reader, timeZone: 'America/New_York', locale: 'de' }),
    ).toBe('2027-01-15 3:00');
    expect(slackDate(seconds, '{date_long}', { ...reader, locale: 'ja-JP' })).toBe('2027年1月15日金曜日');
  });

  it('says yesterday, today and tomorrow by the reader’s calendar, not by 24 hours', () => {
    const pretty = (now: number, timeZone = 'Asia/Tokyo') =>
      slackDate(seconds, '{date_short_pretty}', { ...reader, now, timeZone });
    expect(pretty(reader.now)).toBe('today');
    expect(pretty(reader.now + 8 * hour)).toBe('yesterday');
    expect(pretty(reader.now - 18 * hour)).toBe('tomorrow');
    expect(pretty(reader.now + 8 * hour, 'UTC')).toBe('today');
    expect(pretty(reader.now + 48 * hour)).toBe('Jan 15, 2027');
  });

  it('says how long ago it was, or how far off', () => {
    const ago = (now: number) => slackDate(seconds, '{ago}', { ...reader, now });
    expect(ago(reader.now + 3 * hour)).toBe('3 hours ago');
    expect(ago(reader.now - 50 * hour)).toBe('in 2 days');
    expect(ago(reader.now)).toBe('now');
  });

  it('knows the day of a zone', () => {
    expect(dayIn('Pacific/Kiritimati', Date.UTC(2027, 0, 15, 10))).toBe('2027-01-16');
  });
});
