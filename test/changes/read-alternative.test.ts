import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlternative } from '../../src/changes/read-alternative.ts';
import { formatMoney } from '../../src/kernel/format.ts';
import { money } from '../../src/kernel/money.ts';

describe('a line of alternatives', () => {
  it('has words, price and day, in half width or full', () => {
    for (const line of [
      'Only a banner | 10,000 | 2026-12-04',
      'Only a banner｜１０，０００｜２０２６－１２－０４',
    ])
      expect(readAlternative(line, 'JPY')).toMatchObject({
        kind: 'do-it',
        words: 'Only a banner',
        terms: { priceDelta: money(10_000n, 'JPY') },
      });
    expect(readAlternative('Less | -500 | 2026-12-04', 'JPY')).toMatchObject({
      terms: { priceDelta: money(-500n, 'JPY') },
    });
  });

  it('may be words alone, to be assessed when they are chosen', () => {
    expect(readAlternative('Only a banner', 'JPY')).toEqual({
      kind: 'do-it',
      words: 'Only a banner',
      terms: null,
    });
  });

  it.each([
    ['Later', 'later'],
    ['later: after the launch', 'later'],
    ['後日：公開後に', 'later'],
    ['以后：上线之后', 'later'],
    ['Later chapters of the book', 'do-it'],
    ['No', 'no'],
    ['No: it stays as it is', 'no'],
    ['見送り', 'no'],
    ['不做：保持原样', 'no'],
    ['No animation at the start', 'do-it'],
    ['Not so many pages', 'do-it'],
    ['Swap for a list', 'swap-for'],
    ['Swap it for a list', 'swap-for'],
    ['swap: a list', 'swap-for'],
    ['差し替え：一覧', 'swap-for'],
    ['替换：列表', 'swap-for'],
    ['Swapping pages', 'do-it'],
  ] as const)('“%s” is of the kind %s', (line, kind) => {
    expect(readAlternative(line, 'JPY')).toMatchObject({ kind });
  });

  it.each([
    ['| 5 | 2026-12-04', 'shape'],
    ['a | 5 | 2026-12-04 | more', 'shape'],
    ['a | cheap | 2026-12-04', 'difference'],
    ['a | 0.5 | 2026-12-04', 'difference'],
    ['a | 5', 'day'],
    ['a | 5 |', 'day'],
    ['a | 5 | soon', 'day'],
    ['a | 5 | 2026-02-30', 'day'],
  ] as const)('“%s” lacks its %s', (line, problem) => {
    expect(readAlternative(line, 'JPY')).toBe(problem);
  });

  it('never throws, and what it says can be read again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => void readAlternative(line, 'USD')));
    const words = fc.lorem().map((said) => `A ${said}`);
    fc.assert(
      fc.property(words, fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (said, minor) => {
        const line = `${said} | ${formatMoney(money(minor, 'USD'), 'en')} | 2026-12-04`;
        expect(readAlternative(line, 'USD')).toMatchObject({
          words: said,
          terms: { priceDelta: money(minor, 'USD') },
        });
      }),
    );
  });
});
