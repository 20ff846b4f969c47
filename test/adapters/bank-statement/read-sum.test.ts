import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, readSum, writtenSum } from '../../../src/adapters/bank-statement/read-sum.ts';
import { decimalsOf } from '../../../src/kernel/money.ts';

const read = (text: string, currency = 'USD', all: readonly string[] = [text]) => {
  const sum = writtenSum(text, currency);
  const mark = decimalMarkOf(all.map((one) => writtenSum(one, currency)));
  return sum === undefined ? 'amount' : 'mark' in mark ? readSum(sum, currency, mark.mark) : 'marks';
};

describe('a sum as banks write it', () => {
  it.each([
    ['1,234.50', 'USD', 123_450n],
    ['1.234,50', 'EUR', 123_450n],
    ["1'234.50", 'CHF', 123_450n],
    ['1 234,50', 'EUR', 123_450n],
    ['12,5', 'EUR', 1_250n],
    ['1,234', 'USD', 123_400n],
    ['1.234', 'EUR', 123_400n],
    ['1.234', 'BHD', 1_234n],
    ['0.234', 'BHD', 234n],
    ['￥１２０，０００', 'JPY', 120_000n],
    ['120,000円', 'JPY', 120_000n],
    ['JPY 120000.00', 'JPY', 120_000n],
    ['12,34,567.00', 'INR', 123_456_700n],
    ['-50.00', 'USD', -5_000n],
    ['50.00-', 'USD', -5_000n],
    ['(50.00)', 'USD', -5_000n],
    ['▲50', 'JPY', -50n],
    ['50.00 DR', 'USD', -5_000n],
    ['+50.00 CR', 'USD', 5_000n],
    ['0.00', 'USD', 0n],
  ])('%s %s', (text, currency, minor) => {
    expect(read(text, currency)).toBe(minor);
  });

  it.each(['', 'abc', '=1+1', '1/2', '½', '12万', '1e5', '5 %', '--5', '(5', '5)', '1,2,3'])(
    '%j is none',
    (text) => {
      expect(read(text)).toBe('amount');
    },
  );

  it('has no more decimals than its currency', () => {
    expect(read('1.005')).toBe(100_500n);
    expect(read('1.005', 'USD', ['1.005', '2.50'])).toBe('decimals');
    expect(read('100.5', 'JPY')).toBe('decimals');
    expect(read('99999999999999999999')).toBe('too-large');
  });

  it('one decimal mark holds for a whole file', () => {
    expect(read('1.234', 'EUR', ['1.234', '10,50'])).toBe(123_400n);
    expect(read('1.50', 'EUR', ['10,50', '1.50'])).toBe('marks');
  });

  it('is read as it was printed, with either mark', () => {
    const way = fc.constantFrom<readonly [string, string]>([',', '.'], ['.', ','], ["'", '.'], ['', '.']);
    const sum = fc.bigInt({ min: 0n, max: 10n ** 16n });
    fc.assert(
      fc.property(sum, way, fc.constantFrom('JPY', 'USD', 'BHD'), (minor, [group, point], currency) => {
        const decimals = decimalsOf(currency);
        const digits = minor.toString().padStart(decimals + 1, '0');
        const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
        const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
        const printed = decimals === 0 ? grouped : `${grouped}${point}${digits.slice(-decimals)}`;
        // Beside a sum that shows which mark is which, as a file of any length has one.
        const shows = decimals === 0 ? printed : `5${point}${'1'.padEnd(decimals === 3 ? 2 : decimals, '0')}`;
        expect(read(printed, currency, [printed, shows])).toBe(minor);
      }),
    );
  });
});
