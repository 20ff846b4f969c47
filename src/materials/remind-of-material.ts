import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn, dayToColumn } from '../kernel/calendar.ts';
import type { MaterialReminded } from './events.ts';
import { letterTo } from './people.ts';
import { takeIfOwed } from './still-owed.ts';

/** Reminds the client of an item, unless it was provided meanwhile or a question keeps it waiting. */
export const remindOfMaterial = act({
  name: 'material.remind',
  input: z.object({ materialId: z.string() }),
  async run(tx, { materialId }, visit) {
    const owed = await takeIfOwed(tx, materialId);
    if (owed === undefined) return outcome([]);
    const { material, facts } = owed;
    const today = dayIn(visit.now, facts.timeZone);
    await tx.material.update({
      where: { id: materialId },
      data: { reminders: { increment: 1 }, remindedOn: dayToColumn(today) },
    });
    const reminded: MaterialReminded = {
      type: 'material.reminded',
      engagementId: facts.id,
      materialId,
      day: today.toString(),
      letterTo: await letterTo(tx, material, facts),
    };
    return outcome([reminded]);
  },
});
