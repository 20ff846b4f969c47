import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { lockCalendar, mustBeOwner } from './add-day-off.ts';
import type { DayOffRemoved } from './events.ts';
import { refuse } from './refusals.ts';

/** An owner takes days out of the calendar again. What was said and done meanwhile stays as it was. */
export const removeDayOff = act({
  name: 'calendar.remove-day-off',
  input: z.object({ dayOffId: z.string() }),
  async run(tx, { dayOffId }, visit) {
    mustBeOwner(visit.person);
    await lockCalendar(tx);
    const row = await tx.dayOff.findUnique({ where: { id: dayOffId } });
    if (row === null || row.removedAt !== null) throw refuse.unknown(undefined, 'takeAway');
    await tx.dayOff.update({ where: { id: dayOffId }, data: { removedAt: instantToColumn(visit.now) } });
    const removed: DayOffRemoved = {
      type: 'calendar.day-off-removed',
      engagementId: null,
      dayOffId,
      name: row.name,
      firstDay: dayFromColumn(row.firstDay).toString(),
      lastDay: dayFromColumn(row.lastDay).toString(),
      working: row.working,
    };
    return outcome([removed]);
  },
});
