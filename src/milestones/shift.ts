import { Temporal } from 'temporal-polyfill';
import type { Day, WorkingDays } from '../kernel/calendar.ts';
import { type Depending, dependentsOf, inOrder } from './dependents.ts';

/** A milestone as far as its day goes. */
export interface Dated extends Depending {
  readonly title: string;
  readonly dueOn: Day;
  /** hard: something outside hangs on the day; it stays, and what no longer fits is told. */
  readonly dueKind: 'hard' | 'soft';
  /** Still to be handed over. What is delivered or accepted has had its day. */
  readonly movable: boolean;
}

export interface Shift {
  readonly milestoneId: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
}

/** A hard day that stays although what comes before it now takes `by` business days longer. */
export interface Conflict {
  readonly milestoneId: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly by: number;
}

/** What a change of one day does to all others and to the end. */
export interface Impact {
  readonly moved: readonly Shift[];
  readonly conflicts: readonly Conflict[];
  readonly endBefore: Day;
  readonly endAfter: Day;
}

/** The last of all days; `fallback` where there is none. */
export const endOf = (plan: readonly { readonly dueOn: Day }[], fallback: Day): Day =>
  plan.reduce<Day | undefined>(
    (last, { dueOn }) => (last === undefined || isBefore(last, dueOn) ? dueOn : last),
    undefined,
  ) ?? fallback;

/**
 * Moves one milestone by so many business days (earlier when negative) and, by as many, everything that waits for it.
 * A hard day stays, and what waits for it stays with it. Nothing moves before what it waits for. With `to` the first one
 * gets that very day even if its day is hard: it was agreed.
 */
export function shift(
  plan: readonly Dated[],
  milestoneId: string,
  by: number,
  days: WorkingDays,
  to?: Day,
): Impact {
  const root = plan.find(({ id }) => id === milestoneId);
  const nothing = root?.dueOn ?? Temporal.PlainDate.from('1970-01-01');
  const endBefore = endOf(plan, nothing);
  if (root === undefined || by === 0 || !root.movable)
    return { moved: [], conflicts: [], endBefore, endAfter: endBefore };
  const { reached, held } = reach(plan, root, to !== undefined);
  const dates = new Map(plan.map(({ id, dueOn }) => [id, dueOn]));
  for (const one of inOrder(reached) ?? reached)
    dates.set(one.id, one === root ? (to ?? days.add(root.dueOn, by)) : shiftedDay(one, dates, by, days));
  const moved = reached.flatMap(({ id, title, dueOn: from }) => {
    const day = dates.get(id) ?? from;
    return day.equals(from) ? [] : [{ milestoneId: id, title, from, to: day }];
  });
  const conflicts = by < 0 ? [] : held.map(({ id, title, dueOn }) => ({ milestoneId: id, title, dueOn, by }));
  const after = plan.map(({ id, dueOn }) => ({ dueOn: dates.get(id) ?? dueOn }));
  return { moved, conflicts, endBefore, endAfter: endOf(after, nothing) };
}

/** What a move comes to, the first one first, and the hard days at which it ends. */
function reach(plan: readonly Dated[], root: Dated, agreed: boolean) {
  if (root.dueKind === 'hard' && !agreed) return { reached: [], held: [root] };
  const open = plan.filter(({ movable }) => movable);
  const soft = open.filter(({ dueKind }) => dueKind === 'soft');
  const reached = [root, ...dependentsOf(root.id, soft).filter(({ id }) => id !== root.id)];
  const ids = new Set(reached.map(({ id }) => id));
  const held = open.filter(
    ({ id, dueKind, awaits }) => dueKind === 'hard' && !ids.has(id) && awaits.some((one) => ids.has(one)),
  );
  return { reached, held };
}

function shiftedDay(
  { dueOn, awaits }: Dated,
  dates: ReadonlyMap<string, Day>,
  by: number,
  days: WorkingDays,
): Day {
  // A day that is no business day (a holiday that came up since) first becomes the next one.
  const to = days.add(days.add(dueOn, by), 0);
  return awaits.reduce((latest, id) => {
    const other = dates.get(id);
    return other !== undefined && isBefore(latest, other) ? other : latest;
  }, to);
}

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
