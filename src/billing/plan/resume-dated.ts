import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { type Day, dayFromColumn, dayIn, dayToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { engagementFacts, lockEngagement } from '../../kernel/engagement-facts.ts';
import type { DatesMoved } from './events.ts';
import { scheduleDated } from './schedule-dated.ts';

/**
 * After a pause what is billed on days that had not come by then is billed later by the business days for which the
 * project rested. What was to be billed before and is still open stays as it is: a person looks at it.
 */
export const resumeDated = act({
  name: 'billing.resume-dated',
  input: z.object({
    engagementId: z.string(),
    pausedAt: z.string(),
    businessDays: z.number().int().min(0),
  }),
  async run(tx, { engagementId, pausedAt, businessDays }, visit) {
    await lockEngagement(tx, engagementId);
    const { days, timeZone } = await engagementFacts(tx, engagementId);
    const pausedOn = dayIn(Temporal.Instant.from(pausedAt), timeZone);
    const items = await tx.billingPlanItem.findMany({
      where: { engagementId, status: 'planned', trigger: 'date', billOn: { gte: dayToColumn(pausedOn) } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    const later = (day: Day): Day => days.add(days.add(day, businessDays), 0);
    const moved: DatesMoved['items'][number][] = [];
    for (const { id, billOn } of items) {
      if (billOn === null) continue;
      const from = dayFromColumn(billOn);
      const to = later(from);
      await tx.billingPlanItem.update({ where: { id }, data: { billOn: dayToColumn(to) } });
      await dropDue(tx, id);
      await scheduleDated(tx, engagementId, [{ id, billOn: dayToColumn(to) }], visit);
      if (!to.equals(from)) moved.push({ planItemId: id, from: from.toString(), to: to.toString() });
    }
    if (moved.length === 0) return outcome([]);
    const event: DatesMoved = { type: 'billing.dates-moved', engagementId, items: moved };
    return outcome([event]);
  },
});
