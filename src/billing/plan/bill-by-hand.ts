import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { money } from '../../kernel/money.ts';
import { mustApproveMoney } from '../money-right.ts';
import { billOpenItem } from './bill-open-item.ts';
import { describeItem } from './describe-item.ts';
import type { BilledByHand } from './events.ts';
import { readyToBill } from './ready-to-bill.ts';
import { refuse } from './refusals.ts';

/** An owner or finance bills an item of the plan, through the same lock as everything else that bills. */
export const billByHand = act({
  name: 'invoice.bill-by-hand',
  input: z.object({ planItemId: z.string() }),
  async run(tx, { planItemId }, visit) {
    await mustApproveMoney(tx, visit.person);
    const { engagementId } = await tx.billingPlanItem.findUniqueOrThrow({ where: { id: planItemId } });
    await lockEngagement(tx, engagementId);
    const item = await tx.billingPlanItem.findUniqueOrThrow({ where: { id: planItemId } });
    const label = await describeItem(tx, item);
    if (item.status !== 'planned' || item.amount === 0n) throw refuse.notOpen({ label });
    const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
    const ready = await readyToBill(tx, [item], dayIn(visit.now, timeZone));
    if (ready.length === 0) throw refuse.notYet({ label });
    const [drafted] = await billOpenItem(tx, item, visit);
    if (drafted === undefined) throw refuse.notOpen({ label });
    const amount = money(item.amount, item.currency);
    const billed: BilledByHand = { type: 'billing.billed-by-hand', engagementId, planItemId, amount };
    return outcome([drafted, billed], { label, amount: drafted.total });
  },
});
