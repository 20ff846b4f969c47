import { refusalOf } from '../../src/billing/plan/refusal-of.ts';
import { refuse } from '../../src/billing/plan/refusals.ts';
import {
  type BillingPlan,
  type PlanFault,
  type PlannedItem,
  planFault,
} from '../../src/kernel/billing-plan.ts';
import { formatMoney } from '../../src/kernel/format.ts';
import type { Locale } from '../../src/kernel/locale.ts';
import { money } from '../../src/kernel/money.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import { amountsOf, type EnteredItem, type EnteredPlan, type Ground } from './plan-entered.ts';
import { fieldOf, type PlanContext } from './plan-form.ts';

export type PlanRead =
  | { readonly ok: true; readonly plan: BillingPlan }
  | { readonly ok: false; readonly errors: Readonly<Record<string, Said>> };

/** What was entered as a plan, or what is wrong, under the fields where it is mended. */
export function readPlan(
  entered: EnteredPlan,
  ground: Ground,
  context: Pick<PlanContext, 'turn'>,
  locale: Locale,
): PlanRead {
  const { currency } = ground;
  const { amounts } = amountsOf(entered, ground);
  const errors: Record<string, Said> = {};
  const items = entered.items.flatMap((item, at): PlannedItem[] => {
    const amount = amounts[at];
    if (typeof amount === 'bigint') return [plannedFrom(item, amount)];
    const example = formatMoney(money(120_000n, currency), locale);
    errors[fieldOf(context, at, 'amount')] =
      amount === 'only-the-last' ? refuse.onlyTheLast().said : refuse.amount({ currency, example }).said;
    return [];
  });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { template, deductsDeposit } = entered;
  const plan: BillingPlan = { template, currency, items, deductsDeposit };
  const fault = planFault(plan, ground);
  if (fault === undefined) return { ok: true, plan };
  return {
    ok: false,
    errors: { [placeOf(fault, context)]: refusalOf(fault, currency).said },
  };
}

function plannedFrom({ label, when, day }: EnteredItem, minor: bigint): PlannedItem {
  const shared = { label, amount: minor.toString() };
  switch (when) {
    case 'signature':
    case 'manual':
      return { trigger: when, ...shared };
    case 'date':
      return { trigger: 'date', ...shared, day };
    default:
      return { trigger: 'acceptance', ...shared, milestoneId: when };
  }
}

function placeOf(fault: PlanFault, context: Pick<PlanContext, 'turn'>): string {
  switch (fault.kind) {
    case 'currency':
      return 'template';
    case 'day-passed':
    case 'day-far':
      return fieldOf(context, fault.at, 'day');
    case 'total':
      return fieldOf(context, fault.at, 'amount');
    case 'signature-twice':
    case 'milestone-gone':
    case 'milestone-twice':
      return fieldOf(context, fault.at, 'when');
  }
}
