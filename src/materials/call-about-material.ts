import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { scheduleAct } from '../kernel/due.ts';
import type { CallNeeded } from './events.ts';
import { MOST_REMINDERS } from './reminder-days.ts';
import { scheduleReminders } from './schedule-reminders.ts';
import { takeIfOwed } from './still-owed.ts';

/**
 * After the last reminder a person of the team is asked to call, unless it was provided meanwhile. Reminders that never
 * went out, because of an outage, come first.
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
    const { id: engagementId } = facts;
    const needed: CallNeeded = {
      type: 'material.call-needed',
      engagementId,
      materialId,
      round: material.round,
    };
    return outcome([needed]);
  },
});
