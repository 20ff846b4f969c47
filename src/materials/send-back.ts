import type { Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Day, dayToColumn, instantToColumn } from '../kernel/calendar.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { MaterialReturned } from './events.ts';
import type { Taken } from './load-material.ts';
import { materialFrom } from './material.ts';
import { letterTo } from './people.ts';
import { planReminders } from './plan-reminders.ts';

/** It is owed again: reminders begin anew, and what is late is late from today. `due`: another day was given. */
export async function sendBack(
  tx: Tx,
  visit: Visit,
  { material, facts }: Taken,
  { reason, due }: { readonly reason: string | null; readonly due?: Day | undefined },
): Promise<MaterialReturned> {
  const row = await tx.material.update({
    where: { id: material.id },
    data: {
      status: 'returned',
      returnedReason: reason,
      reminders: 0,
      decidedBy: actorToColumn(actorOf(visit.person)),
      decidedAt: instantToColumn(visit.now),
      ...(due !== undefined && { dueOn: dayToColumn(due) }),
    },
  });
  const returned = materialFrom(row);
  await planReminders(tx, visit, facts, returned);
  return {
    type: 'material.returned',
    engagementId: facts.id,
    materialId: material.id,
    round: material.round,
    reason,
    letterTo: await letterTo(tx, material, facts),
  };
}
