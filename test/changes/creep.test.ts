import fc from 'fast-check';
import { expect, it } from 'vitest';
import { creepOf, percentOf } from '../../src/changes/creep.ts';
import { money } from '../../src/kernel/money.ts';

it('counts every change once, and sums what was agreed against the contract before it', () => {
  const log = [
    { status: 'asked', priceDelta: null },
    { status: 'assessed', priceDelta: 9n },
    { status: 'signing', priceDelta: 9n },
    { status: 'agreed', priceDelta: 50n },
    { status: 'agreed', priceDelta: -20n },
    { status: 'declined', priceDelta: 9n },
    { status: 'expired', priceDelta: 9n },
  ];
  expect(creepOf(log, 230n, 'JPY')).toEqual({
    asked: 7,
    waiting: 3,
    agreed: 2,
    declined: 1,
    expired: 1,
    sum: money(30n, 'JPY'),
    contract: money(200n, 'JPY'),
    total: money(230n, 'JPY'),
    percent: 15,
  });
});

it.each([
  [5n, 1000n, 1],
  [4n, 1000n, 0],
  [-5n, 1000n, -1],
  [1n, 0n, null],
] as const)('%s of %s is %s %%', (sum, contract, percent) => {
  expect(percentOf(sum, contract)).toBe(percent);
});

it('contract and sum make the total, whatever was asked', () => {
  const status = fc.constantFrom('asked', 'assessed', 'signing', 'agreed', 'declined', 'expired');
  const logged = fc.record({ status, priceDelta: fc.option(fc.bigInt({ min: -1000n, max: 1000n })) });
  fc.assert(
    fc.property(fc.array(logged), fc.bigInt({ min: 0n, max: 10n ** 9n }), (log, total) => {
      const { asked, waiting, agreed, declined, expired, contract, sum } = creepOf(log, total, 'JPY');
      expect(waiting + agreed + declined + expired).toBe(asked);
      expect(contract.minor + sum.minor).toBe(total);
    }),
  );
});
