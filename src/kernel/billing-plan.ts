import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Day, LocalDay, parseDay } from './calendar.ts';
import { type Money, money } from './money.ts';

export const planTemplates = ['deposit-balance', 'instalments', 'per-milestone', 'dates', 'mixed'] as const;
export const PlanTemplate = z.enum(planTemplates);
export type PlanTemplate = z.output<typeof PlanTemplate>;

export const MOST_ITEMS = 12;
/** Characters of an item's name, as people count them: the form does, too. */
export const MOST_LABEL = 60;
/** A day further ahead is a slip of the hand: it would be billed when nobody remembers. */
export const MOST_YEARS = 10;

const shared = {
  label: z
    .string()
    .trim()
    .min(1)
    .refine((label) => [...label].length <= MOST_LABEL),
  /** Minor units, as text, because JSON has no big integers. */
  amount: z.string().regex(/^\d{1,18}$/),
};

/** One item of a plan, and what it waits for. */
export const PlannedItem = z.discriminatedUnion('trigger', [
  z.object({ trigger: z.literal('signature'), ...shared }),
  z.object({ trigger: z.literal('acceptance'), ...shared, milestoneId: z.string() }),
  z.object({ trigger: z.literal('date'), ...shared, day: LocalDay.transform((day) => day.toString()) }),
  z.object({ trigger: z.literal('manual'), ...shared }),
]);
export type PlannedItem = z.output<typeof PlannedItem>;

/** How a fee is billed: saved before the agreement is drafted (`engagement.billing_plan`), frozen with its text. */
export const BillingPlan = z.object({
  template: PlanTemplate,
  currency: z.string(),
  items: z.array(PlannedItem).min(1).max(MOST_ITEMS),
  /** The last invoice shows the deposit as taken off, in a line of its own. */
  deductsDeposit: z.boolean(),
});
export type BillingPlan = z.output<typeof BillingPlan>;

/** Reads a column; `null` where no plan was saved: then it is the deposit, and each milestone when it is accepted. */
export const billingPlanFrom = (json: unknown): BillingPlan | null =>
  BillingPlan.safeParse(json).data ?? null;

const sumOf = (items: readonly Pick<PlannedItem, 'amount'>[]): bigint =>
  items.reduce((all, { amount }) => all + BigInt(amount), 0n);

export const plannedTotal = ({ items, currency }: BillingPlan): Money => money(sumOf(items), currency);

/** What is billed with the signature. */
export const depositOf = ({ items, currency }: BillingPlan): Money =>
  money(sumOf(items.filter(({ trigger }) => trigger === 'signature')), currency);

/**
 * What has to be planned: the milestones' amounts. Only where each milestone is billed by itself does a deposit come
 * on top of them, as it does where no plan was saved; in every other template it is a part of them.
 */
export const totalToPlan = (plan: BillingPlan, milestones: bigint): Money =>
  money(milestones + (plan.template === 'per-milestone' ? depositOf(plan).minor : 0n), plan.currency);

/** The place of the item from which the deposit is taken off: the last one, where that is another one. */
export function deductedAt({ items, deductsDeposit }: BillingPlan): number | undefined {
  const last = items.length - 1;
  const hasDeposit = items.some(({ trigger, amount }) => trigger === 'signature' && BigInt(amount) > 0n);
  return deductsDeposit && hasDeposit && items[last]?.trigger !== 'signature' ? last : undefined;
}

/** What a plan is held against. Amounts in minor units of the engagement's currency. */
export interface PlanGround {
  readonly currency: string;
  readonly milestones: readonly { readonly id: string; readonly title: string; readonly amount: bigint }[];
  readonly today: Day;
}

export const milestonesSum = ({ milestones }: Pick<PlanGround, 'milestones'>): bigint =>
  milestones.reduce((all, { amount }) => all + amount, 0n);

export type PlanFault =
  | { readonly kind: 'currency' }
  | { readonly kind: 'day-passed'; readonly at: number; readonly day: Day | string }
  | { readonly kind: 'day-far'; readonly at: number; readonly day: Day; readonly last: Day }
  | { readonly kind: 'signature-twice' | 'milestone-gone'; readonly at: number }
  | { readonly kind: 'milestone-twice'; readonly at: number; readonly title: string }
  | { readonly kind: 'total'; readonly at: number; readonly planned: Money; readonly agreed: Money };

/** The first thing for which a plan can't be agreed on as it stands, and at which item; `undefined`: it can. */
export function planFault(plan: BillingPlan, ground: PlanGround): PlanFault | undefined {
  if (plan.currency !== ground.currency) return { kind: 'currency' };
  const seen = new Set<string>();
  for (const [at, item] of plan.items.entries()) {
    const fault = itemFault(item, at, ground, seen);
    if (fault !== undefined) return fault;
    seen.add(item.trigger === 'acceptance' ? item.milestoneId : item.trigger);
  }
  const planned = plannedTotal(plan);
  const agreed = totalToPlan(plan, milestonesSum(ground));
  return planned.minor === agreed.minor
    ? undefined
    : { kind: 'total', at: plan.items.length - 1, planned, agreed };
}

/** `seen`: what the items before it wait for. */
function itemFault(
  item: PlannedItem,
  at: number,
  { milestones, today }: PlanGround,
  seen: ReadonlySet<string>,
): PlanFault | undefined {
  switch (item.trigger) {
    case 'manual':
      return undefined;
    case 'date': {
      const day = parseDay(item.day);
      if (day === undefined || Temporal.PlainDate.compare(day, today) < 0)
        return { kind: 'day-passed', at, day: day ?? item.day };
      const last = today.add({ years: MOST_YEARS });
      return Temporal.PlainDate.compare(day, last) > 0 ? { kind: 'day-far', at, day, last } : undefined;
    }
    case 'signature':
      return seen.has('signature') ? { kind: 'signature-twice', at } : undefined;
    case 'acceptance': {
      const milestone = milestones.find(({ id }) => id === item.milestoneId);
      if (milestone === undefined) return { kind: 'milestone-gone', at };
      return seen.has(milestone.id) ? { kind: 'milestone-twice', at, title: milestone.title } : undefined;
    }
  }
}
