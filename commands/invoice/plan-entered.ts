import { oneMore, type ProposedItem, proposeItems, usualCount } from '../../src/billing/plan/propose-plan.ts';
import { readAmounts } from '../../src/billing/plan/read-amounts.ts';
import {
  type BillingPlan,
  MOST_ITEMS,
  milestonesSum,
  type PlanGround,
  type PlanTemplate,
} from '../../src/kernel/billing-plan.ts';
import { amountOf } from '../../src/kernel/billing-plan-words.ts';
import type { WorkingDays } from '../../src/kernel/calendar.ts';
import { plain, plainAmount } from '../../src/kernel/format.ts';
import type { Locale } from '../../src/kernel/locale.ts';

/** An item as it stands in the form, right or wrong. `when`: `signature`, `manual`, `date` or a milestone's id. */
export interface EnteredItem {
  readonly label: string;
  readonly when: string;
  /** ISO, or empty. */
  readonly day: string;
  readonly amount: string;
}

/** A plan as it is being entered. */
export interface EnteredPlan {
  readonly template: PlanTemplate;
  readonly items: readonly EnteredItem[];
  readonly deductsDeposit: boolean;
}

export interface Ground extends PlanGround {
  readonly days: WorkingDays;
  /** The smallest part that can be paid. */
  readonly step: bigint;
  /** The client's language, which invoices and the agreement are in. */
  readonly locale: Locale;
}

export function proposal(template: PlanTemplate, ground: Ground, count?: number): EnteredPlan {
  const many = Math.min(MOST_ITEMS, count ?? usualCount(template, ground));
  return {
    template,
    items: proposeItems(template, many, ground).map((item) => enteredFrom(item, ground.locale)),
    deductsDeposit: template === 'deposit-balance',
  };
}

function enteredFrom({ label, trigger, day, amount }: ProposedItem, locale: Locale): EnteredItem {
  const when = trigger.kind === 'acceptance' ? trigger.milestoneId : trigger.kind;
  return { label: plain(label, locale), when, day: day?.toString() ?? '', amount };
}

/** A saved plan, to be changed. */
export const enteredAgain = (plan: BillingPlan): EnteredPlan => ({
  template: plan.template,
  deductsDeposit: plan.deductsDeposit,
  items: plan.items.map((item) => ({
    label: item.label,
    when: item.trigger === 'acceptance' ? item.milestoneId : item.trigger,
    day: item.trigger === 'date' ? item.day : '',
    amount: plainAmount(amountOf(item, plan)),
  })),
});

/** Equal parts are shared out anew; otherwise items come and go before the last one, which takes the rest. */
export function withCount(plan: EnteredPlan, count: number, ground: Ground): EnteredPlan {
  if (plan.template === 'instalments' || plan.template === 'dates') return sharedAnew(plan, count, ground);
  const last = plan.items.slice(-1);
  const before = plan.items.slice(0, -1);
  const added = Array.from({ length: Math.max(0, count - plan.items.length) }, (_, index) =>
    enteredFrom(oneMore(before.length + index, ground), ground.locale),
  );
  return { ...plan, items: [...before.slice(0, count - 1), ...added, ...last] };
}

/** With what was chosen for the items that stay before the last one, and the names that people have given them. */
function sharedAnew(plan: EnteredPlan, count: number, ground: Ground): EnteredPlan {
  const before = proposal(plan.template, ground, plan.items.length);
  const anew = proposal(plan.template, ground, count);
  const stay = Math.min(count, plan.items.length) - 1;
  const items = anew.items.map((item, at) => {
    const entered = plan.items[at];
    if (entered === undefined || at >= stay) return item;
    const { when, day } = entered;
    const label = entered.label === before.items[at]?.label ? item.label : entered.label;
    return { ...item, label, when, day };
  });
  return { ...anew, items, deductsDeposit: plan.deductsDeposit };
}

export const amountsOf = ({ template, items }: EnteredPlan, ground: Ground) =>
  readAmounts(
    items.map(({ amount, when }) => ({ typed: amount, onSignature: when === 'signature' })),
    { template, milestones: milestonesSum(ground), currency: ground.currency, step: ground.step },
  );
