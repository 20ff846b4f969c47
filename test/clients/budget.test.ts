import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBudget } from '../../src/clients/budget.ts';

const minor = (text: string, currency: string) => {
  const read = parseBudget(text, currency);
  return read && [read.from.minor, read.to.minor];
};

describe('a budget', () => {
  it.each([
    ['500,000', 'JPY', [500_000n, 500_000n]],
    ['￥５００,０００', 'JPY', [500_000n, 500_000n]],
    ['500,000 – 800,000', 'JPY', [500_000n, 800_000n]],
    ['500000-800000', 'JPY', [500_000n, 800_000n]],
    ['50,000円〜80,000円', 'JPY', [50_000n, 80_000n]],
    ['50,000から80,000', 'JPY', [50_000n, 80_000n]],
    ['1,200.50 to 2,000', 'USD', [120_050n, 200_000n]],
    ['$1,000 - $2,000', 'USD', [100_000n, 200_000n]],
  ])('%s %s', (text, currency, expected) => {
    expect(minor(text, currency)).toEqual(expected);
  });

  it.each([['about a million'], ['-5'], ['800,000 – 500,000'], ['1 – 2 – 3'], ['–'], ['1.5']])(
    '%s is not one',
    (text) => {
      expect(parseBudget(text, 'JPY')).toBeUndefined();
    },
  );

  it('never throws, and never runs backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('JPY', 'USD', 'BHD'), (text, currency) => {
        const read = parseBudget(text, currency);
        expect(read === undefined || (read.from.minor >= 0n && read.from.minor <= read.to.minor)).toBe(true);
      }),
    );
  });
});
