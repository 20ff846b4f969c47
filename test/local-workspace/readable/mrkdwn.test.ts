import { expect, test } from 'vitest';
import { readableDate, readableMrkdwn, unescapeText } from '../../../src/local-workspace/readable/mrkdwn.ts';

const names = { U1: 'aoi', C1: 'team' };

test.each([
  ['a &amp;lt; b &lt;3', 'a &lt; b <3'],
  ['<@U1> in <#C1>', '@aoi in #team'],
  ['<@U2|ren>, <@U3>', '@ren, @U3'],
  ['<https://a.example|the plan>', 'the plan (https://a.example)'],
  ['<https://a.example>', 'https://a.example'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example (mailto:a@b.example)'],
  ['<!channel> <!here>', '@channel @here'],
  ['*bold* stays', '*bold* stays'],
])('%s reads %s', (text, shown) => {
  expect(readableMrkdwn(text, { names })).toBe(shown);
});

test('dates are shown in the reader’s zone and language', () => {
  const text = '<!date^1800000000^{date_short} {time}|fallback>';
  expect(readableMrkdwn(text, { timeZone: 'Asia/Tokyo' })).toMatch(/^Jan 15, 2027 5:00\sPM$/);
  expect(readableMrkdwn(text)).toMatch(/8:00\sAM$/);
  expect(readableMrkdwn('<!date^soon^{time}|soon>')).toBe('soon');
  expect(readableDate(1_800_000_000, '{date_num}', { locale: 'ja-JP' })).toBe('2027/01/15');
});

test('an escaped mention is not a mention', () => {
  expect(readableMrkdwn('&lt;@U1&gt;', { names })).toBe('<@U1>');
  expect(unescapeText('&amp;amp;')).toBe('&amp;');
});
