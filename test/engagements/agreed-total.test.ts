import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustCover } from '../../src/engagements/agreed-total.ts';
import { money } from '../../src/kernel/money.ts';

const yen = (minor: bigint) => money(minor, 'JPY');

describe('what is agreed', () => {
  it('covers what is billed, or is refused', () => {
    const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(amount, fc.bigInt({ min: 0n, max: 10n ** 12n }), (total, billed) => {
        const covers = () => mustCover(yen(total), { billed: yen(billed) });
        if (total >= billed) expect(covers().minor).toBe(total);
        else expect(covers).toThrow(total < 0n ? /belowZero/ : /belowBilled/);
      }),
    );
  });

  it('is in the currency of what is billed', () => {
    expect(() => mustCover(money(5n, 'USD'), { billed: yen(0n) })).toThrow(/otherCurrency/);
  });
});
