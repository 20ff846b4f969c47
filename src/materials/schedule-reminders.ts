import type { Tx } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import { type DueAt, dropDue, scheduleAct } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { REMINDS_AT } from '../kernel/reading-hours.ts';
import type { Visit } from '../kernel/visit.ts';
import { inTimeUntil } from './lateness.ts';
import type { Material } from './material.ts';
import { remindOfMaterial } from './remind-of-material.ts';
import { reminderPlan } from './reminder-days.ts';

/**
 * Sets the reminders of an item that is owed, in the client's time, in place of what was due before. Gives when a person
 * is to call: that is for the caller to schedule, because the call may end here again.
 */
export async function scheduleReminders(
  tx: Tx,
  visit: Visit,
  { id: engagementId, timeZone, days }: EngagementFacts,
  material: Material,
): Promise<DueAt> {
  const { id: materialId, dueOn: due, reminders: given } = material;
  await dropDue(tx, materialId);
  const today = dayIn(visit.now, timeZone);
  const lateFrom = inTimeUntil(material, timeZone);
  const plan = reminderPlan({ due, lateFrom, today, given }, days);
  const at = { engagementId, subject: materialId, time: REMINDS_AT, timeZone };
  for (const day of plan.reminders)
    await scheduleAct(tx, visit, remindOfMaterial, { materialId }, { ...at, day });
  return { ...at, day: plan.call };
}
