import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsApproval, policyFrom, policyToColumn } from '../../../src/agreements/approval/policy.ts';
import { money } from '../../../src/kernel/money.ts';

const people = { approverId: 'mem_1', standInId: null };
const from = (minor: bigint, currency = 'JPY') =>
  ({ when: 'from-amount', from: money(minor, currency), ...people }) as const;

describe('whether an agreement needs approval', () => {
  it('never, unless the agency has said so', () => {
    expect(policyFrom({})).toEqual({ when: 'never' });
    expect(needsApproval(policyFrom({}), money(10n ** 15n, 'JPY'))).toBe(false);
  });

  it('always, also for nothing', () => {
    expect(needsApproval({ when: 'always', from: null, ...people }, money(0n, 'USD'))).toBe(true);
  });

  it('from an amount on: exactly from the threshold', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 16n), fc.bigInt(0n, 10n ** 16n), (threshold, fee) => {
        expect(needsApproval(from(threshold), money(fee, 'JPY'))).toBe(fee >= threshold);
      }),
    );
  });

  it('of another currency, whatever the amount: it can’t be compared', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 16n), (fee) => {
        expect(needsApproval(from(10n ** 16n), money(fee, 'USD'))).toBe(true);
      }),
    );
  });

  it('is kept as it was said', () => {
    for (const policy of [
      { when: 'never' },
      { when: 'always', from: null, approverId: 'mem_1', standInId: 'mem_2' },
      from(10n ** 17n, 'USD'),
    ] as const)
      expect(policyFrom(JSON.parse(JSON.stringify(policyToColumn(policy))))).toEqual(policy);
  });

  it('what was kept otherwise is not taken for “never”', () => {
    expect(() => policyFrom({ when: 'from-amount', amount: '1.5', currency: 'JPY', ...people })).toThrow();
  });
});
