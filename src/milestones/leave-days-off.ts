import { Temporal } from 'temporal-polyfill';
import type { Day, WorkingDays } from '../kernel/calendar.ts';
import { type Dated, endOf, type Impact } from './shift.ts';

/**
 * What is due between these days, on one on which nobody works any more, is due on the next business day. A hard day
 * stays and is told as a conflict. What waits for it keeps its own day: nothing comes before what it waits for.
 */
export function leaveDaysOff(
  plan: readonly Dated[],
  { first, last }: { readonly first: Day; readonly last: Day },
  days: WorkingDays,
): Impact {
  // With a weekend behind them: what is due on it must not come before what moves to the Monday.
  const next = days.add(last, 0);
  const isHit = ({ movable, dueOn }: Dated): boolean =>
    movable && !isBefore(dueOn, first) && isBefore(dueOn, next) && !days.isBusinessDay(dueOn);
  const hit = plan.filter(isHit);
  const moved = hit
    .filter(({ dueKind }) => dueKind === 'soft')
    .map(({ id, title, dueOn }) => ({ milestoneId: id, title, from: dueOn, to: days.add(dueOn, 0) }));
  const conflicts = hit
    .filter(({ dueKind }) => dueKind === 'hard')
    .map(({ id, title, dueOn }) => ({ milestoneId: id, title, dueOn, by: 0 }));
  const dates = new Map(moved.map(({ milestoneId, to }) => [milestoneId, to]));
  const after = plan.map(({ id, dueOn }) => ({ dueOn: dates.get(id) ?? dueOn }));
  return { moved, conflicts, endBefore: endOf(plan, first), endAfter: endOf(after, first) };
}

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
