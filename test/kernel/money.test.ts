import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import {
  add,
  Currency,
  decimalsOf,
  LARGEST,
  money,
  parseAmount,
  share,
  sum,
} from '../../src/kernel/money.ts';

const currencies = ['JPY', 'USD', 'BHD', 'CLF'] as const;
const anyCurrency = fc.constantFrom(...currencies);
const anyMinor = fc.bigInt({ min: 0n, max: LARGEST });

const group = (digits: string, mark: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, mark);
const fullWidth = (text: string): string =>
  text.replaceAll(/[\d.,]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

/** As somebody types it who sets thousands and decimals apart by these marks. */
function typed(minor: bigint, currency: string, thousands: string, point: string): string {
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, '0');
  const whole = group(digits.slice(0, digits.length - decimals), thousands);
  return decimals === 0 ? whole : `${whole}${point}${digits.slice(-decimals)}`;
}

describe('a currency', () => {
  it('has the decimals of ISO 4217, on every machine', () => {
    const expected = {
      JPY: 0,
      KRW: 0,
      USD: 2,
      EUR: 2,
      CNY: 2,
      HUF: 2,
      IDR: 2,
      TWD: 2,
      BHD: 3,
      KWD: 3,
      CLF: 4,
    };
    expect(Object.fromEntries(Object.keys(expected).map((code) => [code, decimalsOf(code)]))).toEqual(
      expected,
    );
  });

  it('is read in any case, and an unknown one is refused', () => {
    expect(Currency.parse(' jpy ')).toBe('JPY');
    expect(Currency.safeParse('ZZZ').success).toBe(false);
    expect(Currency.safeParse('yen').success).toBe(false);
  });
});

describe('reading an amount', () => {
  it.each([
    ['12,000', 'JPY', 12_000n],
    ['￥１２０００', 'JPY', 12_000n],
    ['１２，０００円', 'JPY', 12_000n],
    ['12,000 JPY', 'JPY', 12_000n],
    ['jpy12000', 'JPY', 12_000n],
    ['1 234.50', 'USD', 123_450n],
    ['1.234,50', 'EUR', 123_450n],
    ['1’234.50', 'CHF', 123_450n],
    ['US$ 1,234.5', 'USD', 123_450n],
    ['1,234', 'USD', 123_400n],
    ['1.234', 'EUR', 123_400n],
    ['1.234', 'BHD', 1_234n],
    ['1,234', 'BHD', 1_234_000n],
    ['0.500', 'BHD', 500n],
    ['1,234,567.890', 'BHD', 1_234_567_890n],
    ['100.00', 'JPY', 100n],
    ['0', 'JPY', 0n],
    ['1234.', 'USD', 123_400n],
    ['8800元', 'CNY', 880_000n],
  ])('%s in %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual(money(minor, currency));
  });

  it.each([
    ['', 'USD', 'not-a-number'],
    ['twelve', 'USD', 'not-a-number'],
    ['12万', 'JPY', 'not-a-number'],
    ['12k', 'USD', 'not-a-number'],
    ['1e5', 'USD', 'not-a-number'],
    ['1/2', 'USD', 'not-a-number'],
    ['½', 'USD', 'not-a-number'],
    ['10²', 'USD', 'not-a-number'],
    ['5 %', 'USD', 'not-a-number'],
    ['1000〜2000', 'JPY', 'not-a-number'],
    ['5 + 5', 'JPY', 'not-a-number'],
    ['100 EUR', 'USD', 'not-a-number'],
    ['1,00,000', 'JPY', 'not-a-number'],
    ['1,234.567.8', 'USD', 'not-a-number'],
    ['1,234.567,8', 'USD', 'not-a-number'],
    ['.5', 'USD', 'not-a-number'],
    ['-5', 'USD', 'negative'],
    ['−5', 'USD', 'negative'],
    ['￥-5', 'JPY', 'negative'],
    ['△1,000', 'JPY', 'negative'],
    ['12.345', 'JPY', money(12_345n, 'JPY')],
    ['12.34', 'JPY', 'too-many-decimals'],
    ['0.123', 'USD', 'too-many-decimals'],
    ['1.2345', 'USD', 'too-many-decimals'],
    ['100000000000000001', 'JPY', 'too-large'],
  ])('%s in %s is not guessed at', (text, currency, answer) => {
    expect(parseAmount(text, currency)).toEqual(answer);
  });

  it('never throws, whatever is typed', () => {
    const signs = fc.constantFrom(
      ..."0123456789０９.,，．-−￥$€ \u00a0\u3000円元万JPYUSD'’½²〜(){}*+\\/".split(''),
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, anyCurrency, (text, currency) => {
        const read = parseAmount(text, currency);
        if (typeof read === 'string') return;
        expect(read.minor).toBeGreaterThanOrEqual(0n);
        expect(read.minor).toBeLessThanOrEqual(LARGEST);
        expect(read.currency).toBe(currency);
      }),
      { numRuns: 1_000 },
    );
  });

  it('what is printed reads back, in every language', () => {
    fc.assert(
      fc.property(anyMinor, anyCurrency, fc.constantFrom(...locales), (minor, currency, locale) => {
        const amount = money(minor, currency);
        expect(parseAmount(formatMoney(amount, locale), currency)).toEqual(amount);
      }),
    );
  });

  it('does not depend on how thousands are set apart, nor on the width of the figures', () => {
    // A point and three figures may be thousands or decimals of a three-decimal currency; print is not ambiguous.
    const ways = fc.constantFrom(
      [',', '.'],
      ['.', ','],
      [' ', '.'],
      [' ', ','],
      ['’', '.'],
      ['', '.'],
      ['', ','],
    );
    fc.assert(
      fc.property(
        anyMinor,
        fc.constantFrom('JPY', 'USD'),
        ways,
        fc.boolean(),
        (minor, currency, way, wide) => {
          const text = typed(minor, currency, way[0] ?? '', way[1] ?? '');
          expect(parseAmount(wide ? fullWidth(text) : text, currency)).toEqual(money(minor, currency));
        },
      ),
    );
  });
});

describe('adding up', () => {
  it('does not depend on the order, and refuses to mix currencies', () => {
    fc.assert(
      fc.property(fc.array(anyMinor), fc.nat(), (minors, turn) => {
        const amounts = minors.map((minor) => money(minor, 'USD'));
        const at = minors.length === 0 ? 0 : turn % minors.length;
        const turned = [...amounts.slice(at), ...amounts.slice(0, at)];
        expect(sum(turned, 'USD')).toEqual(sum(amounts, 'USD'));
      }),
    );
    expect(sum([], 'JPY')).toEqual(money(0, 'JPY'));
    expect(() => add(money(1, 'JPY'), money(1, 'USD'))).toThrow(RangeError);
  });
});

describe('a share', () => {
  it('is rounded half up, and half away from zero below it', () => {
    expect(share(money(5, 'JPY'), 1_000)).toEqual(money(1, 'JPY'));
    expect(share(money(4, 'JPY'), 1_000)).toEqual(money(0, 'JPY'));
    expect(share(money(-5, 'JPY'), 1_000)).toEqual(money(-1, 'JPY'));
    expect(share(money(333, 'JPY'), 10_000)).toEqual(money(333, 'JPY'));
  });

  it('is never further than half a unit from the exact part', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -LARGEST, max: LARGEST }), fc.nat(10_000), (minor, basisPoints) => {
        const part = share(money(minor, 'USD'), basisPoints).minor;
        const off = part * 10_000n - minor * BigInt(basisPoints);
        expect(off < 0n ? -off : off).toBeLessThanOrEqual(5_000n);
      }),
    );
  });

  it('shares of all parts lose or gain no more than their rounding, and a share with its rest nothing', () => {
    const parts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }).map((cuts) => {
      const marks = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
      return marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
    });
    fc.assert(
      fc.property(anyMinor, parts, (minor, shares) => {
        const whole = money(minor, 'JPY');
        const together = sum(
          shares.map((part) => share(whole, part)),
          'JPY',
        ).minor;
        const off = together > minor ? together - minor : minor - together;
        expect(off * 2n).toBeLessThanOrEqual(BigInt(shares.length));
      }),
    );
  });

  it('grows with the part', () => {
    fc.assert(
      fc.property(anyMinor, fc.nat(10_000), fc.nat(10_000), (minor, a, b) => {
        const whole = money(minor, 'JPY');
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(share(whole, less).minor).toBeLessThanOrEqual(share(whole, more).minor);
      }),
    );
  });
});
