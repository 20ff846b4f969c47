import { type BillingPlan, deductedAt, depositOf, type PlannedItem } from '../../kernel/billing-plan.ts';
import { dayToColumn, parseDay } from '../../kernel/calendar.ts';
import { DEPOSIT } from './deposit.ts';

/** How items are called that wait for neither the signature nor a milestone; their place follows. */
export const PLANNED = 'plan_';

/** A row of `billing_plan_item`, without what is the same for all of one plan. */
export interface PlannedRow {
  readonly subject: string;
  readonly trigger: PlannedItem['trigger'];
  readonly amount: bigint;
  readonly label: string;
  readonly billOn: Date | null;
  readonly deducts: bigint;
  readonly position: number;
}

/** The rows of a plan, in its order. */
export function plannedRows(plan: BillingPlan): readonly PlannedRow[] {
  const deducting = deductedAt(plan);
  return plan.items.map((item, position) => {
    const day = item.trigger === 'date' ? parseDay(item.day) : undefined;
    return {
      subject: subjectOf(item, position),
      trigger: item.trigger,
      amount: BigInt(item.amount),
      label: item.label,
      billOn: day === undefined ? null : dayToColumn(day),
      deducts: position === deducting ? depositOf(plan).minor : 0n,
      position,
    };
  });
}

function subjectOf(item: PlannedItem, position: number): string {
  if (item.trigger === 'signature') return DEPOSIT;
  return item.trigger === 'acceptance' ? item.milestoneId : `${PLANNED}${position + 1}`;
}
