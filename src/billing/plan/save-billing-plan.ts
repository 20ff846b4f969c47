import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { BillingPlan, milestonesSum, planFault, plannedTotal } from '../../kernel/billing-plan.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import type { BillingPlanSaved } from './events.ts';
import { loadGround } from './load-ground.ts';
import { mustPlanBilling } from './plan-right.ts';
import { refusalOf } from './refusal-of.ts';
import { refuse } from './refusals.ts';

/**
 * Sets down how the fee will be billed. Until the agreement goes out it can be set down again; with its text it is
 * frozen, and after the signature only an agreed change moves it.
 */
export const saveBillingPlan = act({
  name: 'billing.save-plan',
  input: z.object({ engagementId: z.string(), plan: BillingPlan }),
  async run(tx, { engagementId, plan: whole }, visit) {
    mustPlanBilling(visit.person);
    await lockEngagement(tx, engagementId);
    await mustBeOpenToPlan(tx, engagementId);
    const ground = await loadGround(tx, engagementId, visit);
    if (milestonesSum(ground) === 0n) throw refuse.noMilestones();
    const plan = withoutNothing(whole);
    const fault = planFault(plan, ground);
    if (fault !== undefined) throw refusalOf(fault, ground.currency);
    await tx.engagement.update({ where: { id: engagementId }, data: { billingPlan: plan } });
    const { template, items, deductsDeposit } = plan;
    const total = plannedTotal(plan);
    const saved: BillingPlanSaved = {
      type: 'billing.plan-saved',
      engagementId,
      template,
      total,
      items,
      deductsDeposit,
    };
    return outcome([saved], { plan });
  },
});

/** An item of nothing bills nothing; a plan keeps at least one, and then its total is refused. */
function withoutNothing(plan: BillingPlan): BillingPlan {
  const items = plan.items.filter(({ amount }) => BigInt(amount) > 0n);
  return items.length === 0 ? plan : { ...plan, items };
}

/** A reader will do. Throws once the agreement is out or signed. */
export async function mustBeOpenToPlan(
  read: {
    readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
    readonly agreement: Pick<Tx['agreement'], 'findFirst'>;
  },
  engagementId: string,
): Promise<void> {
  const { agreementVersion } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { agreementVersion: true },
  });
  if (agreementVersion > 0) throw refuse.agreedAlready();
  const out = await read.agreement.findFirst({
    where: { engagementId, status: { in: ['sending', 'sent', 'signed'] } },
    select: { version: true },
  });
  if (out !== null) throw refuse.out({ version: out.version });
}
