import type { Tx } from '../kernel/act.ts';
import { type Replanned, replan } from '../kernel/billing-replan.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { refuse } from './refusals.ts';

interface Proposed {
  readonly milestoneId: string | null;
  readonly delta: Money;
  readonly field?: 'difference' | 'alternatives';
}

/**
 * Agreed to, a change is put into what will be billed. What would be refused then is refused here, to the team: the
 * client could do nothing about it.
 */
export async function mustFitBilling(
  tx: Tx,
  { id: engagementId }: Pick<EngagementFacts, 'id'>,
  { milestoneId, delta, field = 'difference' }: Proposed,
): Promise<void> {
  const items = await tx.billingPlanItem.findMany({ where: { engagementId, status: { not: 'replaced' } } });
  const made = replan(items, { milestoneId, newMilestoneId: '', difference: delta.minor });
  if (made.ok) return;
  const milestone =
    milestoneId === null ? null : await tx.milestone.findUnique({ where: { id: milestoneId } });
  throw refusalOf(made, milestone?.title ?? '', delta.currency, field);
}

function refusalOf(
  made: Extract<Replanned, { ok: false }>,
  title: string,
  currency: string,
  field: 'difference' | 'alternatives',
): Refusal {
  switch (made.why) {
    case 'billed':
      return refuse.billedAlready({ title }, 'milestoneId');
    case 'part-billed':
      return refuse.belowParts({ title, billed: money(made.billed, currency) }, field);
    case 'too-little-open':
      return refuse.tooLittleOpen({ open: money(made.open, currency) }, field);
  }
}
