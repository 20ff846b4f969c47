import type { Tx } from './act.ts';
import { type Day, dayFromColumn, type WorkingDays } from './calendar.ts';

/** Days that have come due already: nothing can be set on them again (due.ts). */
export type DaysOver = ReadonlySet<string>;

export async function daysOver(tx: Pick<Tx, 'due'>, subject: string, kind: string): Promise<DaysOver> {
  const fired = await tx.due.findMany({
    where: { subject, kind, state: 'fired' },
    select: { localDay: true },
  });
  return new Set(fired.map(({ localDay }) => dayFromColumn(localDay).toString()));
}

/** That day, or the first business day after it that is not over: what was set on the others would be lost. */
export function freeDay(day: Day, over: DaysOver, days: WorkingDays): Day {
  let free = day;
  while (over.has(free.toString())) free = days.add(free, 1);
  return free;
}
