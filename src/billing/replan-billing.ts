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
    const milestone = await tx.milestone.findUniqueOrThrow({ where: { id: newMilestoneId } });
    const billedBefore = milestoneId === null ? 0n : await replaceItem(tx, engagementId, milestoneId);
    const amount = milestone.amount - billedBefore;
    if (amount < 0n) throw refuse.partBilled({ billed: money(billedBefore, milestone.currency) });
    await tx.billingPlanItem.create({
      data: {
        id: visit.newId('pli'),
        engagementId,
        agreementVersion: version,
        subject: newMilestoneId,
        trigger: 'acceptance',
        amount,
        currency: milestone.currency,
        status: 'planned',
      },
    });
    const total = await mustMatchAgreed(tx, engagementId);
    const event: BillingPlanned = { type: 'billing.planned', engagementId, version, total };
    return outcome([event]);
  },
});

/** Gives what accepted parts of the milestone have been billed of it: the new one is billed without that. */
async function replaceItem(tx: Tx, engagementId: string, subject: string): Promise<bigint> {
  const item = await tx.billingPlanItem.findFirst({ where: { engagementId, subject, status: 'planned' } });
  if (item === null) throw refuse.notReplaceable();
  await tx.billingPlanItem.update({ where: { id: item.id }, data: { status: 'replaced' } });
  const { amount } = await tx.milestone.findUniqueOrThrow({ where: { id: subject } });
  return amount - item.amount;
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
