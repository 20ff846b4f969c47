import type { PlanFault } from '../../kernel/billing-plan.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { refuse } from './refusals.ts';

/** What is said of a plan that can't be saved. */
export function refusalOf(fault: PlanFault, currency: string): Refusal {
  switch (fault.kind) {
    case 'currency':
      return refuse.otherCurrency({ currency });
    case 'day-passed':
      return refuse.dayPassed({ day: fault.day });
    case 'day-far':
      return refuse.dayFar({ day: fault.day, last: fault.last });
    case 'signature-twice':
      return refuse.oneSignature();
    case 'milestone-gone':
      return refuse.milestoneGone();
    case 'milestone-twice':
      return refuse.milestoneTwice({ title: fault.title });
    case 'total':
      return refuse.offTotal({ planned: fault.planned, agreed: fault.agreed });
  }
}
