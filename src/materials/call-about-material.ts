import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import { daysOver, freeDay } from '../kernel/free-day.ts';
import { REMINDS_AT, waitsUntil } from '../kernel/reading-hours.ts';
import type { CallNeeded } from './events.ts';
import { MOST_REMINDERS } from './reminder-days.ts';
import { scheduleReminders } from './schedule-reminders.ts';
import { takeIfOwed } from './still-owed.ts';

/**
 * After the last reminder a person of the team is asked to call, unless it was provided meanwhile. Reminders that never
 * went out, because of an outage, come first. In the team's hours, on a day on which both sides work.
 */
export const callAboutMaterial = act({
  name: 'material.call',
  input: z.object({ materialId: z.string() }),
  async run(tx, { materialId }, visit) {
    const owed = await takeIfOwed(tx, materialId);
    if (owed === undefined) return outcome([]);
    const { material, facts } = owed;
    if (material.reminders < MOST_REMINDERS) {
      const at = await scheduleReminders(tx, visit, facts, material);
      await scheduleAct(tx, visit, callAboutMaterial, { materialId }, at);
      return outcome([]);
    }
    const { id: engagementId, days } = facts;
    // The client's morning may be the team's night.
    const { timeZone } = await agencyCalendar(tx);
    const morning = waitsUntil(visit.now, timeZone, days);
    if (morning !== undefined) {
      const over = await daysOver(tx, materialId, callAboutMaterial.name);
      const day = freeDay(morning, over, days);
      const at = { engagementId, subject: materialId, day, time: REMINDS_AT, timeZone };
      await scheduleAct(tx, visit, callAboutMaterial, { materialId }, at);
      return outcome([]);
    }
    const needed: CallNeeded = {
      type: 'material.call-needed',
      engagementId,
      materialId,
      round: material.round,
    };
    return outcome([needed]);
  },
});
