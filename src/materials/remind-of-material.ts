import { z } from 'zod';
import { dayIn, dayToColumn } from '../kernel/calendar.ts';
import { reminder } from '../kernel/reminder.ts';
import type { MaterialReminded } from './events.ts';
import { reminderLetterTo } from './people.ts';
import { MOST_REMINDERS } from './reminder-days.ts';
import { reminderSubject } from './reminder-notice.ts';
import { takeIfOwed } from './still-owed.ts';

/**
 * Reminds the client of an item, unless it was provided meanwhile or a question keeps it waiting. All items of a day are
 * one message, and so one nudge.
 */
export const remindOfMaterial = reminder({
  name: 'material.remind',
  input: z.object({ materialId: z.string() }),
  async load(tx, { materialId }) {
    const owed = await takeIfOwed(tx, materialId);
    return owed === undefined || owed.material.reminders >= MOST_REMINDERS ? undefined : owed;
  },
  turn({ material: { id: subject }, facts }, { now }) {
    const { id: engagementId, timeZone } = facts;
    const list = reminderSubject(engagementId, dayIn(now, timeZone).toString());
    const says = { kind: 'material.remind', subject: list };
    return { engagementId, subject, says, isList: true, audience: 'client', reader: facts };
  },
  async give(tx, { material, facts }, { now }) {
    const { id: materialId } = material;
    const today = dayIn(now, facts.timeZone);
    await tx.material.update({
      where: { id: materialId },
      data: { reminders: { increment: 1 }, remindedOn: dayToColumn(today) },
    });
    const reminded: MaterialReminded = {
      type: 'material.reminded',
      engagementId: facts.id,
      materialId,
      day: today.toString(),
      letterTo: await reminderLetterTo(tx, material, facts),
    };
    return [reminded];
  },
});
