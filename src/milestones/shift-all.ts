import type { Day, WorkingDays } from '../kernel/calendar.ts';
import { type Dated, endOf, type Impact } from './shift.ts';

/**
 * Everything that is still to be handed over, later by so many business days. A hard day stays. `today` stands for the
 * end of a plan without milestones.
 */
export function shiftAll(plan: readonly Dated[], by: number, days: WorkingDays, today: Day): Impact {
  const endBefore = endOf(plan, today);
  if (by === 0) return { moved: [], conflicts: [], endBefore, endAfter: endBefore };
  const later = plan.map((one) => ({ one, dueOn: dayOf(one, by, days) }));
  const moved = later.flatMap(({ one: { id, title, dueOn: from }, dueOn: to }) =>
    to.equals(from) ? [] : [{ milestoneId: id, title, from, to }],
  );
  const conflicts = plan
    .filter(({ movable, dueKind }) => movable && dueKind === 'hard')
    .map(({ id, title, dueOn }) => ({ milestoneId: id, title, dueOn, by }));
  return { moved, conflicts, endBefore, endAfter: endOf(later, today) };
}

const dayOf = ({ dueOn, movable, dueKind }: Dated, by: number, days: WorkingDays): Day =>
  // A day that is no business day first becomes the next one, as with every other move.
  movable && dueKind === 'soft' ? days.add(days.add(dueOn, by), 0) : dueOn;
