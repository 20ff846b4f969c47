import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn, dayToColumn } from '../kernel/calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import { REMINDS_AT, waitsUntil } from '../kernel/reading-hours.ts';
import type { MaterialReminded } from './events.ts';
import { letterTo } from './people.ts';
import { MOST_REMINDERS } from './reminder-days.ts';
import { takeIfOwed } from './still-owed.ts';

/**
 * Reminds the client of an item, unless it was provided meanwhile or a question keeps it waiting. What comes at night or
 * on a day off, because it was held up, waits for their next morning.
 */
export const remindOfMaterial = act({
  name: 'material.remind',
  input: z.object({ materialId: z.string() }),
  async run(tx, { materialId }, visit) {
    const owed = await takeIfOwed(tx, materialId);
    if (owed === undefined) return outcome([]);
    const { material, facts } = owed;
    if (material.reminders >= MOST_REMINDERS) return outcome([]);
    const { id: engagementId, timeZone, days } = facts;
    const day = waitsUntil(visit.now, timeZone, days);
    if (day !== undefined) {
      const at = { engagementId, subject: materialId, day, time: REMINDS_AT, timeZone };
      await scheduleAct(tx, visit, remindOfMaterial, { materialId }, at);
      return outcome([]);
    }
    const today = dayIn(visit.now, timeZone);
    await tx.material.update({
      where: { id: materialId },
      data: { reminders: { increment: 1 }, remindedOn: dayToColumn(today) },
    });
    const reminded: MaterialReminded = {
      type: 'material.reminded',
      engagementId,
      materialId,
      day: today.toString(),
      letterTo: await letterTo(tx, material, facts),
    };
    return outcome([reminded]);
  },
});
