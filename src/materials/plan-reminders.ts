import type { Tx } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import { callAboutMaterial } from './call-about-material.ts';
import { inTimeUntil } from './lateness.ts';
import type { Material } from './material.ts';
import { remindOfMaterial } from './remind-of-material.ts';
import { REMINDS_AT, reminderPlan } from './reminder-days.ts';

/** Sets what is due about an item that is owed, in the client's time, in place of what was due before. */
export async function planReminders(
  tx: Tx,
  visit: Visit,
  { id: engagementId, timeZone, days }: EngagementFacts,
  material: Material,
): Promise<void> {
  const { id: materialId, dueOn: due, reminders: given } = material;
  await dropDue(tx, materialId);
  const today = dayIn(visit.now, timeZone);
  const lateFrom = inTimeUntil(material, timeZone);
  const plan = reminderPlan({ due, lateFrom, today, given }, days);
  const at = { engagementId, subject: materialId, time: REMINDS_AT, timeZone };
  for (const day of plan.reminders)
    await scheduleAct(tx, visit, remindOfMaterial, { materialId }, { ...at, day });
  await scheduleAct(tx, visit, callAboutMaterial, { materialId }, { ...at, day: plan.call });
}
