import fc from 'fast-check';
import { expect, it } from 'vitest';
import { needsAddendum } from '../../src/changes/needs-addendum.ts';
import { money } from '../../src/kernel/money.ts';

const yen = (minor: bigint) => money(minor, 'JPY');

it.each([
  [79_999n, 400_000n, 20, false],
  [80_000n, 400_000n, 20, true],
  [-79_999n, 400_000n, 20, false],
  [-80_000n, 400_000n, 20, true],
  [1n, 400_000n, 0, true],
  [0n, 400_000n, 0, false],
  [400_000n, 400_000n, null, false],
  [1n, 0n, 20, true],
  [1n, 3n, 34, false],
  [1n, 3n, 33, true],
] as const)('a difference of %s on %s with a threshold of %s %%: %s', (difference, total, percent, is) => {
  expect(needsAddendum(yen(difference), total, percent)).toBe(is);
});

it('once needed, it is needed for anything larger, up or down, and for a lower threshold', () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });
  const percent = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(amount, amount, amount, percent, (difference, more, total, from) => {
      if (!needsAddendum(yen(difference), total, from)) return;
      expect(needsAddendum(yen(difference + more), total, from)).toBe(true);
      expect(needsAddendum(yen(-difference), total, from)).toBe(true);
      expect(needsAddendum(yen(difference), total, Math.floor(from / 2))).toBe(true);
    }),
  );
});
