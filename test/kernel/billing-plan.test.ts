import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type BillingPlan,
  billingPlanFrom,
  deductedAt,
  depositOf,
  type PlannedItem,
  planFault,
  plannedTotal,
  totalToPlan,
} from '../../src/kernel/billing-plan.ts';

const deposit: PlannedItem = { trigger: 'signature', label: 'Deposit', amount: '300' };
const balance: PlannedItem = { trigger: 'acceptance', label: 'Balance', amount: '700', milestoneId: 'mil_2' };
const dated = (day: string, amount = '0'): PlannedItem => ({
  trigger: 'date',
  label: 'On a day',
  amount,
  day,
});
const planOf = (items: PlannedItem[], more: Partial<BillingPlan> = {}): BillingPlan => ({
  template: 'deposit-balance',
  currency: 'JPY',
  items,
  deductsDeposit: true,
  ...more,
});
const ground = {
  currency: 'JPY',
  milestones: [
    { id: 'mil_1', title: 'Design', amount: 400n },
    { id: 'mil_2', title: 'Build', amount: 600n },
  ],
  today: Temporal.PlainDate.from('2026-11-23'),
};

describe('a billing plan', () => {
  it('adds up to the milestones, of which its deposit is a part', () => {
    const plan = planOf([deposit, balance]);
    expect(plannedTotal(plan).minor).toBe(1_000n);
    expect(depositOf(plan).minor).toBe(300n);
    expect(totalToPlan(plan, 1_000n).minor).toBe(1_000n);
    expect(planFault(plan, ground)).toBeUndefined();
  });

  it('has the deposit on top where each milestone is billed by itself', () => {
    const each: PlannedItem[] = [
      deposit,
      { trigger: 'acceptance', label: 'Design', amount: '400', milestoneId: 'mil_1' },
      { trigger: 'acceptance', label: 'Build', amount: '600', milestoneId: 'mil_2' },
    ];
    const plan = planOf(each, { template: 'per-milestone', deductsDeposit: false });
    expect(totalToPlan(plan, 1_000n).minor).toBe(1_300n);
    expect(planFault(plan, ground)).toBeUndefined();
  });

  it.each([-1n, 1n])('is at fault when it is off by %s, with both sums', (off) => {
    const plan = planOf([deposit, { ...balance, amount: (700n + off).toString() }]);
    expect(planFault(plan, ground)).toMatchObject({
      kind: 'total',
      at: 1,
      planned: { minor: 1_000n + off },
      agreed: { minor: 1_000n },
    });
  });

  it('is at fault at the item that can’t be', () => {
    const second = { ...deposit, amount: '0' };
    expect(planFault(planOf([deposit, second, balance]), ground)).toEqual({ kind: 'signature-twice', at: 1 });
    expect(planFault(planOf([deposit, balance, balance]), ground)).toEqual({
      kind: 'milestone-twice',
      at: 2,
      title: 'Build',
    });
    const gone = { ...balance, milestoneId: 'mil_9' };
    expect(planFault(planOf([deposit, gone]), ground)).toEqual({ kind: 'milestone-gone', at: 1 });
    expect(planFault(planOf([dated('2026-11-22')]), ground)).toMatchObject({ kind: 'day-passed', at: 0 });
    expect(planFault(planOf([dated('2036-11-24')]), ground)).toMatchObject({ kind: 'day-far', at: 0 });
    expect(planFault(planOf([dated('2036-11-23', '1000')]), ground)).toBeUndefined();
    expect(planFault(planOf([dated('2026-11-23', '1000')]), ground)).toBeUndefined();
    expect(planFault(planOf([deposit, balance], { currency: 'USD' }), ground)).toEqual({ kind: 'currency' });
  });

  it('takes the deposit off the last item, where there is one to take it off from', () => {
    expect(deductedAt(planOf([deposit, balance]))).toBe(1);
    expect(deductedAt(planOf([deposit, balance], { deductsDeposit: false }))).toBeUndefined();
    expect(deductedAt(planOf([balance, deposit]))).toBeUndefined();
    expect(deductedAt(planOf([{ ...deposit, amount: '0' }, balance]))).toBeUndefined();
    expect(deductedAt(planOf([balance]))).toBeUndefined();
  });

  it('counts the characters of a name as people do', () => {
    const named = (label: string) => billingPlanFrom(planOf([{ ...balance, label }]));
    expect(named('𠮷'.repeat(60))).not.toBeNull();
    expect(named('𠮷'.repeat(61))).toBeNull();
    expect(named(' ')).toBeNull();
  });

  it('is read back as it was saved; anything else counts as none', () => {
    const plan = planOf([deposit, dated('2026-12-01', '10'), balance]);
    expect(billingPlanFrom(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    for (const json of [
      {},
      null,
      undefined,
      [],
      { ...plan, items: [] },
      { ...plan, items: [{ ...deposit, amount: '-1' }] },
    ])
      expect(billingPlanFrom(json)).toBeNull();
  });
});
