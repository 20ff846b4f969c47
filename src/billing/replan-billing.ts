import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { money } from '../kernel/money.ts';
import type { BillingPlanned } from './events.ts';
import { refuse } from './refusals.ts';

/**
 * Puts the new milestone's amount in the place of the replaced one's. Runs within the agreed change, after the
 * engagement's total and the milestones were changed: what will be billed must again be exactly what is agreed.
 */
export const replanBilling = act({
  name: 'billing.replan',
  input: z.object({
    engagementId: z.string(),
    version: z.number().int(),
    milestoneId: z.string().nullable(),
    newMilestoneId: z.string(),
  }),
  async run(tx, { engagementId, version, milestoneId, newMilestoneId }, visit) {
    await lockEngagement(tx, engagementId);
    if (milestoneId !== null) await replaceItem(tx, engagementId, milestoneId);
    const milestone = await tx.milestone.findUniqueOrThrow({ where: { id: newMilestoneId } });
    await tx.billingPlanItem.create({
      data: {
        id: visit.newId('pli'),
        engagementId,
        agreementVersion: version,
        subject: newMilestoneId,
        trigger: 'acceptance',
        amount: milestone.amount,
        currency: milestone.currency,
        status: 'planned',
      },
    });
    const total = await mustMatchAgreed(tx, engagementId);
    const event: BillingPlanned = { type: 'billing.planned', engagementId, version, total };
    return outcome([event]);
  },
});

async function replaceItem(tx: Tx, engagementId: string, subject: string): Promise<void> {
  const { count } = await tx.billingPlanItem.updateMany({
    where: { engagementId, subject, status: 'planned' },
    data: { status: 'replaced' },
  });
  if (count === 0) throw refuse.notReplaceable();
}

async function mustMatchAgreed(tx: Tx, engagementId: string) {
  const { agreedTotal, currency } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const items = await tx.billingPlanItem.findMany({ where: { engagementId, status: { not: 'replaced' } } });
  const planned = money(
    items.reduce((all, { amount }) => all + amount, 0n),
    currency,
  );
  const agreed = money(agreedTotal, currency);
  if (planned.minor !== agreed.minor || items.some((item) => item.currency !== currency))
    throw refuse.planOffTotal({ planned, agreed });
  return planned;
}
