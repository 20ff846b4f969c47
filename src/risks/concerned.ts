import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, type WorkingDays } from '../kernel/calendar.ts';

/** A milestone that a notice concerns. */
export interface Concerned {
  readonly id: string;
  readonly title: string;
  readonly dueOn: Day;
  /** Neither delivered nor accepted nor replaced. */
  readonly isOpen: boolean;
  /** Its day moves with both sides' word alone: something hangs on it, or it was agreed in a change. */
  readonly isFixed: boolean;
}

const open: ReadonlySet<string> = new Set(['planned', 'started', 'changes-requested']);

/** Those of `ids` that the engagement has, in the order of the project. Looking is enough. */
export async function concerned(
  read: { readonly milestone: Pick<Tx['milestone'], 'findMany'> },
  engagementId: string,
  ids: readonly string[],
): Promise<readonly Concerned[]> {
  const rows = await read.milestone.findMany({
    where: { engagementId, id: { in: [...ids] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, dueOn: true, dueKind: true, status: true, replaces: true },
  });
  return rows.map(({ id, title, dueOn, dueKind, status, replaces }) => ({
    id,
    title,
    dueOn: dayFromColumn(dueOn),
    isOpen: open.has(status),
    isFixed: dueKind === 'hard' || replaces !== null,
  }));
}

/** The first one that would be due in the past, and on which day; undefined when all of them fit. */
export function inThePast(
  milestones: readonly Concerned[],
  moves: number,
  today: Day,
  days: WorkingDays,
): { readonly title: string; readonly day: Day } | undefined {
  return milestones
    .map(({ title, dueOn }) => ({ title, day: days.add(dueOn, moves) }))
    .find(({ day }) => Temporal.PlainDate.compare(day, today) < 0);
}
