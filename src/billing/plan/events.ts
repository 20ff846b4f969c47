import type { PlannedItem, PlanTemplate } from '../../kernel/billing-plan.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';

/** How the fee will be billed was set down, before there is an agreement. */
export interface BillingPlanSaved extends Happening {
  readonly type: 'billing.plan-saved';
  readonly engagementId: string;
  readonly template: PlanTemplate;
  readonly total: Money;
  readonly items: readonly PlannedItem[];
  readonly deductsDeposit: boolean;
}

/** A person has billed an item of the plan. */
export interface BilledByHand extends Happening {
  readonly type: 'billing.billed-by-hand';
  readonly engagementId: string;
  readonly planItemId: string;
  readonly amount: Money;
}

/** Something that costs nothing was put on a draft; `worth` is what it would have cost. */
export interface CourtesyAdded extends Happening {
  readonly type: 'invoice.courtesy-added';
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly description: string;
  readonly worth: Money;
}

/** It was taken off again, before the client has read it. */
export interface CourtesyRemoved extends Happening {
  readonly type: 'invoice.courtesy-removed';
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly description: string;
}

/** After a pause: what is billed on days is billed later. Days are ISO. */
export interface DatesMoved extends Happening {
  readonly type: 'billing.dates-moved';
  readonly engagementId: string;
  readonly items: readonly { readonly planItemId: string; readonly from: string; readonly to: string }[];
}

export type PlanEvent = BillingPlanSaved | BilledByHand | CourtesyAdded | CourtesyRemoved | DatesMoved;
