import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, formatMoney, plain, plainAmount } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { money, parseAmount } from '../../src/kernel/money.ts';
import { code, moment, person, phrase, type Value, verbatim } from '../../src/kernel/phrase.ts';

const value = phrase({ en: '[{value}]', ja: '［{value}］', zh: '【{value}】' });
const inEnglish = (filled: Value): string => plain(value({ value: filled }), 'en');

it('an amount as a person would type it is read as that amount again', () => {
  const currency = fc.constantFrom('JPY', 'USD', 'BHD');
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 17n), currency, (minor, code) => {
      expect(parseAmount(plainAmount(money(minor, code)), code)).toEqual(money(minor, code));
    }),
  );
});

describe('money in words', () => {
  it.each([
    [120_000n, 'JPY', 'JPY 120,000'],
    [120_000n, 'USD', 'USD 1,200.00'],
    [1_234_567n, 'BHD', 'BHD 1,234.567'],
    [5n, 'USD', 'USD 0.05'],
    [0n, 'BHD', 'BHD 0.000'],
    [-5n, 'USD', 'USD -0.05'],
    [10n ** 17n, 'JPY', 'JPY 100,000,000,000,000,000'],
  ])('%s in %s is %s', (minor, currency, text) => {
    for (const locale of locales) expect(formatMoney(money(minor, currency), locale)).toBe(text);
  });

  it('never drops a unit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (minor) => {
        const digits = formatMoney(money(minor, 'USD'), 'en').replaceAll(/[^\d-]/g, '');
        expect(BigInt(digits)).toBe(minor);
      }),
    );
  });
});

describe('days and moments in words', () => {
  it('as each language writes them', () => {
    const day = Temporal.PlainDate.from('2026-11-27');
    expect(locales.map((locale) => formatDay(day, locale))).toEqual([
      'Fri 27 Nov 2026',
      '2026年11月27日(金)',
      '2026年11月27日周五',
    ]);
  });

  it('a moment names its zone, on both sides of a change of clocks', () => {
    const at = (iso: string): string => formatMoment(Temporal.Instant.from(iso), 'Europe/Berlin', 'en');
    expect(at('2026-10-24T23:30:00Z')).toBe('Sun 25 Oct 2026 01:30 (Europe/Berlin)');
    expect(at('2026-10-25T01:30:00Z')).toBe('Sun 25 Oct 2026 02:30 (Europe/Berlin)');
    expect(formatMoment(Temporal.Instant.from('2026-12-31T15:00:00Z'), 'Asia/Tokyo', 'ja')).toBe(
      '2027年1月1日(金) 00:00 (Asia/Tokyo)',
    );
  });
});

describe('plain words', () => {
  it.each<[string, Value, string]>([
    ['text as it stands', '<b> & {value}', '[<b> & {value}]'],
    ['a number, grouped', 12_345, '[12,345]'],
    ['money', money(1_200n, 'USD'), '[USD 12.00]'],
    ['a day', Temporal.PlainDate.from('2026-11-27'), '[Fri 27 Nov 2026]'],
    [
      'a moment',
      moment(Temporal.Instant.from('2026-11-27T06:00:00Z'), 'UTC'),
      '[Fri 27 Nov 2026 06:00 (UTC)]',
    ],
    ['a person by name', person('U1', 'Haru'), '[Haru]'],
    ['a channel by its id', { kind: 'channel', channelId: 'C1' }, '[C1]'],
    ['something to type', code('/milestone list'), '[/milestone list]'],
    ['a link by its label', { kind: 'link', url: 'https://example.com', label: 'here' }, '[here]'],
    [
      'a link with a phrase',
      { kind: 'link', url: 'https://example.com', label: verbatim('there') },
      '[there]',
    ],
    ['a phrase', verbatim('words'), '[words]'],
  ])('%s', (_what, filled, expected) => {
    expect(inEnglish(filled)).toBe(expected);
  });

  it('text that needs no saying stays as it is', () => {
    expect(plain('{value}', 'ja')).toBe('{value}');
  });
});
