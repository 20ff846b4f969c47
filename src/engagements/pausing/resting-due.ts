import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../../kernel/act.ts';
import {
  atHour,
  type Day,
  dayFromColumn,
  dayToColumn,
  type Instant,
  instantFromColumn,
  instantToColumn,
  type WorkingDays,
} from '../../kernel/calendar.ts';
import { restsWhilePaused } from '../../kernel/due.ts';

/** Puts to rest what is due in a project. What is promised while it rests is put there at once (kernel/due.ts). */
export async function putToRest(tx: Tx, engagementId: string): Promise<void> {
  const rows = await tx.due.findMany({ where: { scope: engagementId, state: 'waiting' } });
  const ids = rows.filter(({ kind }) => restsWhilePaused(kind)).map(({ id }) => id);
  await tx.due.updateMany({ where: { id: { in: ids }, state: 'waiting' }, data: { state: 'resting' } });
}

interface Rested {
  readonly engagementId: string;
  readonly timeZone: string;
  readonly days: WorkingDays;
  /** For how many business days it rested. */
  readonly businessDays: number;
  readonly now: Instant;
}

/**
 * What rested goes on with what was left of it: later by the business days of the pause, at its hour, and never at once.
 * Rooms that know better plan anew right after this. Digests are planned anew in any case.
 */
export async function wake(tx: Tx, rested: Rested): Promise<void> {
  const scope = rested.engagementId;
  await tx.due.updateMany({
    where: { scope, state: 'resting', kind: { startsWith: 'digest.' } },
    data: { state: 'dropped' },
  });
  // The last one first: each moves out of the way of the one before it.
  const rows = await tx.due.findMany({
    where: { scope, state: 'resting' },
    orderBy: [{ localDay: 'desc' }, { id: 'asc' }],
  });
  for (const { id, kind, subject, localDay, dueAt } of rows) {
    const others = await tx.due.findMany({
      where: { scope, kind, subject, id: { not: id } },
      select: { localDay: true },
    });
    const taken = new Set(others.map((other) => dayFromColumn(other.localDay).toString()));
    const at = laterBy({ day: dayFromColumn(localDay), dueAt: instantFromColumn(dueAt) }, rested, taken);
    await tx.due.update({
      where: { id },
      data: { state: 'waiting', localDay: dayToColumn(at.day), dueAt: instantToColumn(at.dueAt) },
    });
  }
}

interface At {
  readonly day: Day;
  readonly dueAt: Instant;
}

/** Its hour on its new day, or on the first one after it that is still ahead and not `taken`. */
export function laterBy(
  { day, dueAt }: At,
  { timeZone, days, businessDays, now }: Omit<Rested, 'engagementId'>,
  taken: ReadonlySet<string>,
): At {
  const local = dueAt.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  // The row's day is its reader's, who may live in another zone than the client.
  const offset = day.until(local.toPlainDate(), { largestUnit: 'day' }).days;
  const at = (on: Day): Instant => atHour(on.add({ days: offset }), time, timeZone);
  let moved = days.add(day, businessDays);
  while (taken.has(moved.toString()) || Temporal.Instant.compare(at(moved), now) <= 0)
    moved = days.add(moved, 1);
  return { day: moved, dueAt: at(moved) };
}
