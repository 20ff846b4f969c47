import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { BillingPlan, plannedTotal } from '../kernel/billing-plan.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { type Money, sum } from '../kernel/money.ts';
import type { BillingPlanned } from './events.ts';
import { DEPOSIT } from './plan/deposit.ts';
import { type PlannedRow, plannedRows } from './plan/planned-rows.ts';
import { scheduleDated } from './plan/schedule-dated.ts';
import { refuse } from './refusals.ts';

export { DEPOSIT } from './plan/deposit.ts';

const Amount = z.object({ minor: z.bigint(), currency: z.string() });

/**
 * Sets down what will be billed, as the signed agreement says: by its billing plan or, where it has none, the deposit
 * on signature and each milestone on acceptance. Runs within the signature.
 */
export const planBilling = act({
  name: 'billing.plan',
  input: z.object({
    engagementId: z.string(),
    version: z.number().int(),
    fee: Amount,
    deposit: Amount,
    milestones: z.array(z.object({ milestoneId: z.string(), amount: Amount })).readonly(),
    plan: BillingPlan.nullable().default(null),
  }),
  async run(tx, { engagementId, version, fee, deposit, milestones, plan }, visit) {
    await lockEngagement(tx, engagementId);
    const rows = plan === null ? usualRows(deposit, milestones) : plannedRows(plan);
    const parts = plan === null ? [deposit, ...milestones.map(({ amount }) => amount)] : [plannedTotal(plan)];
    const planned = sum(parts, fee.currency);
    if (planned.minor !== fee.minor) throw refuse.planOffFee({ planned, fee });
    const before = await tx.billingPlanItem.count({ where: { engagementId, status: { not: 'replaced' } } });
    if (before > 0) throw refuse.plannedAlready();
    const data = rows.map((row) => ({
      ...row,
      id: visit.newId('pli'),
      engagementId,
      agreementVersion: version,
      currency: fee.currency,
      status: 'planned',
    }));
    await tx.billingPlanItem.createMany({ data });
    await scheduleDated(tx, engagementId, data, visit);
    const byHand = rows.filter(({ trigger }) => trigger === 'manual').length;
    const event: BillingPlanned = {
      type: 'billing.planned',
      engagementId,
      version,
      total: planned,
      ...(byHand > 0 && { byHand }),
    };
    return outcome([event]);
  },
});

function usualRows(
  deposit: Money,
  milestones: readonly { readonly milestoneId: string; readonly amount: Money }[],
): readonly PlannedRow[] {
  const usual = { label: '', billOn: null, deducts: 0n } as const;
  const first: readonly Omit<PlannedRow, 'position'>[] =
    deposit.minor === 0n ? [] : [{ ...usual, subject: DEPOSIT, trigger: 'signature', amount: deposit.minor }];
  const each = milestones.map(({ milestoneId, amount }) => ({
    ...usual,
    subject: milestoneId,
    trigger: 'acceptance' as const,
    amount: amount.minor,
  }));
  return [...first, ...each].map((row, position) => ({ ...row, position }));
}
