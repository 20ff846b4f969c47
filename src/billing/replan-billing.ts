import { z } from 'zod';
import type { BillingPlanItem } from '../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type Replanned, replan } from '../kernel/billing-replan.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { BillingPlanned } from './events.ts';
import { countByHand } from './plan/count-by-hand.ts';
import { refuse as refusePlan } from './plan/refusals.ts';
import { refuse } from './refusals.ts';

/**
 * Puts an agreed change into what will be billed. Runs within the agreed change, after the engagement's total and the
 * milestones were changed: what will be billed must again be exactly what is agreed.
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
    const items = await tx.billingPlanItem.findMany({ where: { engagementId, status: { not: 'replaced' } } });
    const { agreed, difference } = await agreedSince(tx, engagementId, items, milestoneId, newMilestoneId);
    const made = replan(items, { milestoneId, newMilestoneId, difference });
    if (!made.ok) throw refusalOf(made, difference, agreed.currency);
    const { replaced, added, lowered } = made;
    if (replaced !== null)
      await tx.billingPlanItem.update({ where: { id: replaced }, data: { status: 'replaced' } });
    for (const { id, amount } of lowered)
      await tx.billingPlanItem.update({ where: { id }, data: { amount } });
    await tx.billingPlanItem.create({
      data: {
        ...added,
        id: visit.newId('pli'),
        engagementId,
        agreementVersion: version,
        trigger: 'acceptance',
        currency: agreed.currency,
        status: 'planned',
      },
    });
    const byHand = await countByHand(tx, engagementId);
    const event: BillingPlanned = {
      type: 'billing.planned',
      engagementId,
      version,
      total: agreed,
      ...(byHand > 0 && { byHand }),
    };
    return outcome([event]);
  },
});

/** What the change has added to the agreed total. Throws unless it is what it has added to the milestones. */
async function agreedSince(
  tx: Tx,
  engagementId: string,
  items: readonly BillingPlanItem[],
  milestoneId: string | null,
  newMilestoneId: string,
): Promise<{ readonly agreed: Money; readonly difference: bigint }> {
  const { agreedTotal, currency } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const amountOf = async (id: string): Promise<bigint> =>
    (await tx.milestone.findUniqueOrThrow({ where: { id }, select: { amount: true } })).amount;
  const before = items.reduce((all, { amount }) => all + amount, 0n);
  const old = milestoneId === null ? 0n : await amountOf(milestoneId);
  const planned = money(before - old + (await amountOf(newMilestoneId)), currency);
  const agreed = money(agreedTotal, currency);
  if (planned.minor !== agreed.minor || items.some((item) => item.currency !== currency))
    throw refuse.planOffTotal({ planned, agreed });
  return { agreed, difference: agreedTotal - before };
}

function refusalOf(made: Extract<Replanned, { ok: false }>, difference: bigint, currency: string): Refusal {
  switch (made.why) {
    case 'billed':
      return refuse.notReplaceable();
    case 'part-billed':
      return refuse.partBilled({ billed: money(made.billed, currency) });
    case 'too-little-open':
      return refusePlan.tooLittleOpen({
        less: money(-difference, currency),
        open: money(made.open, currency),
      });
  }
}
