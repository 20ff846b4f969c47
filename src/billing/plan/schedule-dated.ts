import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { dayFromColumn } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Visit } from '../../kernel/visit.ts';
import { billDated } from './bill-dated.ts';

/** When the agency begins its day. */
const MORNING = '09:00';

/**
 * Has the items of an engagement that wait for a day billed on its morning at the agency; where that is no business day
 * of both sides, on the next one.
 */
export async function scheduleDated(
  tx: Tx,
  engagementId: string,
  items: readonly Pick<BillingPlanItem, 'id' | 'billOn'>[],
  visit: Visit,
): Promise<void> {
  if (items.every(({ billOn }) => billOn === null)) return;
  const { days } = await engagementFacts(tx, engagementId);
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  for (const { id, billOn } of items) {
    if (billOn === null) continue;
    const day = days.add(dayFromColumn(billOn), 0);
    const at = { engagementId, subject: id, day, time: MORNING, timeZone };
    await scheduleAct(tx, visit, billDated, { engagementId, planItemId: id }, at);
  }
}
