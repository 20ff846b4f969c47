import type { Tx } from '../kernel/act.ts';
import { scheduleAct } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import { callAboutMaterial } from './call-about-material.ts';
import type { Material } from './material.ts';
import { scheduleReminders } from './schedule-reminders.ts';

/** The reminders that are left in this round, and after them the call. */
export async function planReminders(
  tx: Tx,
  visit: Visit,
  facts: EngagementFacts,
  material: Material,
): Promise<void> {
  const at = await scheduleReminders(tx, visit, facts, material);
  await scheduleAct(tx, visit, callAboutMaterial, { materialId: material.id }, at);
}
