import type { Tx } from '../../kernel/act.ts';
import { PLANNED } from './planned-rows.ts';

/** How many items of the agreed plan a person bills, billed or not: where there are any, finance has a card of the plan. */
export const countByHand = (tx: Pick<Tx, 'billingPlanItem'>, engagementId: string): Promise<number> =>
  tx.billingPlanItem.count({
    where: {
      engagementId,
      trigger: 'manual',
      // A bonus is billed by itself.
      subject: { startsWith: PLANNED },
      status: { not: 'replaced' },
    },
  });
