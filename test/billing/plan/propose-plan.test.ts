import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { oneMore, proposeItems, usualCount } from '../../../src/billing/plan/propose-plan.ts';
import { readAmounts } from '../../../src/billing/plan/read-amounts.ts';
import { milestonesSum, planTemplates } from '../../../src/kernel/billing-plan.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';

const groundOf = (amounts: readonly bigint[], currency = 'JPY') => ({
  currency,
  milestones: amounts.map((amount, index) => ({ id: `mil_${index}`, title: `Step ${index + 1}`, amount })),
  today: Temporal.PlainDate.from('2026-12-28'),
  days: workingDays(['JP']),
});

describe('what a template begins with', () => {
  it('adds up to the milestones, whatever they are, in every currency', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...planTemplates),
        fc.constantFrom('JPY', 'USD', 'BHD'),
        fc.integer({ min: 1, max: 12 }),
        (all, template, currency, wished) => {
          const ground = groundOf(all, currency);
          const count = template === 'per-milestone' ? usualCount(template, ground) : wished;
          const items = proposeItems(template, count, ground);
          expect(items).toHaveLength(count);
          const typed = items.map(({ amount, trigger }) => ({
            typed: amount,
            onSignature: trigger.kind === 'signature',
          }));
          const { planned, agreed } = readAmounts(typed, {
            template,
            milestones: milestonesSum(ground),
            currency,
          });
          expect(planned).toBe(agreed);
        },
      ),
    );
  });

  it('parts keep to what can be paid', () => {
    const ground = { ...groundOf([10_000n], 'BHD'), step: 10n };
    expect(proposeItems('instalments', 3, ground).map(({ amount }) => amount)).toEqual([
      '3.330',
      '3.330',
      '',
    ]);
  });

  it('deposit and balance: half when it is signed, the rest when the last milestone is accepted', () => {
    expect(proposeItems('deposit-balance', 2, groundOf([400n, 600n]))).toMatchObject([
      { trigger: { kind: 'signature' }, amount: '50 %' },
      { trigger: { kind: 'acceptance', milestoneId: 'mil_1' }, amount: '' },
    ]);
  });

  it('each milestone: what it costs; one that costs nothing is left out', () => {
    expect(proposeItems('per-milestone', 3, groundOf([400n, 0n, 600n]))).toMatchObject([
      { trigger: { kind: 'signature' }, amount: '0' },
      { trigger: { milestoneId: 'mil_0' }, amount: '400' },
      { trigger: { milestoneId: 'mil_2' }, amount: '600' },
    ]);
  });

  it('each milestone, where there are more than a plan has items: the last takes the rest', () => {
    const items = proposeItems('per-milestone', 3, groundOf([1n, 2n, 3n, 4n]));
    expect(items.map(({ amount }) => amount)).toEqual(['0', '1', '']);
    expect(items.at(-1)?.trigger).toEqual({ kind: 'acceptance', milestoneId: 'mil_3' });
  });

  it('on dates: equal parts, a month apart, each on a business day', () => {
    const items = proposeItems('dates', 3, groundOf([1_000n]));
    expect(items.map(({ day, amount }) => [String(day), amount])).toEqual([
      ['2027-01-28', '333'],
      ['2027-03-01', '333'],
      ['2027-03-29', ''],
    ]);
    expect(oneMore(1, groundOf([1n])).trigger).toEqual({ kind: 'manual' });
  });
});
