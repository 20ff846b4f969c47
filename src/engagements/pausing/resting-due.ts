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
import type { Visit } from '../../kernel/visit.ts';

/** Puts to rest what is due in a project. What is promised while it rests is put there at once (kernel/due.ts). */
export async function putToRest(tx: Tx, visit: Visit, engagementId: string): Promise<void> {
  const rows = await tx.due.findMany({ where: { scope: engagementId, state: 'waiting' } });
  const ids = rows.filter(({ kind, payload }) => restsWhilePaused(kind, payload)).map(({ id }) => id);
  await tx.due.updateMany({ where: { id: { in: ids }, state: 'waiting' }, data: { state: 'resting' } });
  await takeBackFired(tx, visit, engagementId);
}

/**
 * What has come due and was not begun yet (nothing ran for an hour, say) rests, too: nobody is reminded, billed or taken
 * to have accepted after they have read that everything stands still. It will be promised again, under another id.
 */
async function takeBackFired(tx: Tx, visit: Visit, engagementId: string): Promise<void> {
  const fired = await tx.$queryRaw<{ id: string; kind: string; payload: unknown }[]>`
    select d.id, d.kind, d.payload from due d join effect e on e.key = 'due:' || d.id and e.state = 'waiting'
     where d.scope = ${engagementId} and d.state = 'fired'`;
  const rows = fired
    .filter(({ kind, payload }) => restsWhilePaused(kind, payload))
    .map(({ id }) => ({ id, new_id: visit.newId('due') }));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    with taken as (
      update effect e set state = 'done', done_at = now(), receipt = '{"skipped": "paused"}'::jsonb
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, new_id text)
       where e.key = 'due:' || r.id and e.state = 'waiting'
      returning r.id, r.new_id)
    update due d set id = taken.new_id, state = 'resting' from taken where d.id = taken.id`;
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
  const daysOf = await promisedDays(tx, scope, rows);
  for (const { id, kind, subject, localDay, dueAt } of rows) {
    const day = dayFromColumn(localDay);
    const taken = daysOf.get(`${kind} ${subject}`) ?? new Set();
    taken.delete(day.toString());
    const at = laterBy({ day, dueAt: instantFromColumn(dueAt) }, rested, taken);
    taken.add(at.day.toString());
    await tx.due.update({
      where: { id },
      data: { state: 'waiting', localDay: dayToColumn(at.day), dueAt: instantToColumn(at.dueAt) },
    });
  }
}

/** On which days anything of their kinds about their subjects is or was promised: one of each a day, for ever. */
async function promisedDays(
  tx: Tx,
  scope: string,
  rows: readonly { readonly subject: string }[],
): Promise<Map<string, Set<string>>> {
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const all = await tx.due.findMany({
    where: { scope, subject: { in: subjects } },
    select: { kind: true, subject: true, localDay: true },
  });
  const days = new Map<string, Set<string>>();
  for (const { kind, subject, localDay } of all) {
    const key = `${kind} ${subject}`;
    const known = days.get(key) ?? new Set();
    days.set(key, known.add(dayFromColumn(localDay).toString()));
  }
  return days;
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
