import { newId } from '../../../src/adapters/system/ids.ts';
import { planBilling } from '../../../src/billing/plan-billing.ts';
import { type BillingPlan, type PlannedItem, plannedTotal } from '../../../src/kernel/billing-plan.ts';
import { money } from '../../../src/kernel/money.ts';
import { usualTerms } from '../../../src/kernel/terms.ts';
import { NOW, type Room } from '../../support/room.ts';
import { seedMilestone } from '../seed-billing.ts';

export const signature = (amount: bigint, label = 'Deposit'): PlannedItem => ({
  trigger: 'signature',
  label,
  amount: amount.toString(),
});
export const manual = (amount: bigint, label = 'By hand'): PlannedItem => ({
  trigger: 'manual',
  label,
  amount: amount.toString(),
});
export const dated = (amount: bigint, day: string, label = 'On a day'): PlannedItem => ({
  trigger: 'date',
  label,
  amount: amount.toString(),
  day,
});
export const accepted = (amount: bigint, milestoneId: string, label = 'Balance'): PlannedItem => ({
  trigger: 'acceptance',
  label,
  amount: amount.toString(),
  milestoneId,
});

interface Seed {
  /** The milestones' amounts. */
  readonly amounts?: readonly bigint[];
  readonly currency?: string;
  readonly locale?: 'en' | 'ja' | 'zh';
  readonly deductsDeposit?: boolean;
}

/** A signed engagement, billed by the plan that `itemsOf` makes of its milestones. */
export async function seedPlanned(
  room: Room,
  itemsOf: (milestoneIds: readonly string[]) => readonly PlannedItem[],
  seed: Seed = {},
) {
  const { amounts = [400_000n, 600_000n], currency = 'JPY', locale = 'en', deductsDeposit = true } = seed;
  const total = amounts.reduce((all, amount) => all + amount, 0n);
  const engagementId = await room.seedEngagement({ agreedTotal: total, currency, locale });
  const milestoneIds: string[] = [];
  for (const amount of amounts) milestoneIds.push(await seedMilestone(room, engagementId, amount, currency));
  const plan: BillingPlan = {
    template: 'mixed',
    currency,
    items: [...itemsOf(milestoneIds)],
    deductsDeposit,
  };
  await seedSigned(room, engagementId, plan, total);
  const signed = {
    engagementId,
    version: 1,
    fee: plannedTotal(plan),
    deposit: money(0n, currency),
    milestones: [],
    plan,
  };
  await room.perform(planBilling, signed, room.visit());
  return { engagementId, milestoneIds, plan };
}

/** The agreement in force, as far as billing reads it. */
async function seedSigned(room: Room, engagementId: string, plan: BillingPlan, fee: bigint): Promise<void> {
  await room.prisma.agreementTemplate.upsert({
    where: { id: 'tpl_plans' },
    update: {},
    create: {
      id: 'tpl_plans',
      name: 'plans',
      locale: 'en',
      version: 1,
      title: 'x',
      clauses: [],
      variables: [],
      createdAt: new Date(NOW),
    },
  });
  await room.prisma.agreement.create({
    data: {
      id: newId('agr'),
      engagementId,
      version: 1,
      templateId: 'tpl_plans',
      status: 'signed',
      locale: 'en',
      title: 'Agreement',
      body: 'x',
      fee,
      deposit: 0n,
      currency: plan.currency,
      startsOn: new Date('2026-12-01'),
      terms: usualTerms('en'),
      plan: [],
      billing: { plan },
      provider: 'none',
      createdAt: new Date(NOW),
    },
  });
}

export const openItems = (room: Room, engagementId: string) =>
  room.prisma.billingPlanItem.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });

/** What an item was billed with, in the order in which it is shown. */
export async function linesOf(room: Room, planItemId: string) {
  const lines = await room.prisma.invoiceLine.findMany({ where: { planItemId }, orderBy: { id: 'asc' } });
  return lines.map(({ trigger, description, amount }) => [trigger, description, amount]);
}
