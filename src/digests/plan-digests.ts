import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type AgencyCalendar, agencyCalendarFrom, calendarColumns } from '../kernel/agency-calendar.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { digestTime } from '../kernel/rhythm.ts';
import { Terms } from '../kernel/terms.ts';
import type { Visit } from '../kernel/visit.ts';
import { nextDaily, nextWeekly } from './next-digest.ts';

interface Unplanned {
  id: string;
  country: string;
  time_zone: string;
  terms: unknown;
  rhythm: unknown;
}

type Next = ReturnType<typeof nextWeekly>;

/**
 * Sees to it that every engagement in force has its next weekly digest planned, and the agency its next summary. It
 * runs at every tick: a plan that was lost, by whatever accident, is made again. Missed digests collapse into one,
 * because the next one is always counted from now.
 */
export const planDigests = act({
  name: 'digest.plan',
  /** `only`: of this engagement alone, where what happens next is rehearsed. */
  input: z.object({ only: z.string().nullable().default(null) }),
  async run(tx, { only }, visit) {
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
    if (agency === null) return outcome([]);
    const calendar = agencyCalendarFrom(agency);
    // Whoever is choosing another rhythm at this moment is planned for by the next tick, when it is known.
    const unplanned = await tx.$queryRaw<Unplanned[]>`
      select e.id, e.country, e.time_zone, e.terms, e.rhythm from engagement e
       where e.status = 'active' and e.rhythm ->> 'frequency' is distinct from 'never'
         and (${only}::text is null or e.id = ${only})
         -- One look each (plan-previews.ts says why).
         and (select d.state from due d where d.scope = e.id and d.kind = 'digest.weekly' and d.state = 'waiting' limit 1) is null
       order by e.id for key share of e skip locked`;
    const next = nextsFrom(visit.now, calendar);
    const rows = unplanned.flatMap((row) => weeklyRow(row, next(row), visit));
    const { day, at } = nextDaily(visit.now, calendar.timeZone, calendar.days);
    if (only === null && (await isDailyMissing(tx, visit.now, at)))
      rows.push(dueRow(visit, null, 'digest.daily', day.toString(), at.toString()));
    await plan(tx, rows);
    return outcome([]);
  },
});

/** Also where it was planned for another hour, because the agency has another zone since: that one is taken back. */
async function isDailyMissing(tx: Tx, now: Instant, at: Instant): Promise<boolean> {
  const waiting = { scope: 'agency', kind: 'digest.daily', state: 'waiting' };
  const planned = await tx.due.findFirst({ where: waiting, select: { dueAt: true } });
  if (planned === null) return true;
  const dueAt = instantFromColumn(planned.dueAt);
  if (Temporal.Instant.compare(dueAt, now) <= 0 || dueAt.equals(at)) return false;
  await tx.due.updateMany({ where: waiting, data: { state: 'dropped' } });
  return true;
}

/**
 * Each hour of a country and zone is computed once: after a Friday thousands are planned that chose the same one, and
 * their rows are held meanwhile.
 */
function nextsFrom(now: Instant, calendar: AgencyCalendar): (row: Unplanned) => Next | undefined {
  const known = new Map<string, Next>();
  return ({ country, time_zone: timeZone, terms, rhythm }) => {
    const { frequency, ...time } = digestTime(Terms.parse(terms), rhythm);
    if (frequency === 'never') return undefined;
    const { digestDay, digestHour, since } = time;
    const wish = [country, timeZone, frequency, digestDay, digestHour, since?.toString()].join(' ');
    const next =
      known.get(wish) ?? nextWeekly(now, { ...time, frequency, timeZone }, calendar.sharedWith(country));
    known.set(wish, next);
    return next;
  };
}

const weeklyRow = ({ id }: Unplanned, next: Next | undefined, visit: Visit) =>
  next === undefined ? [] : [dueRow(visit, id, 'digest.weekly', next.day.toString(), next.at.toString())];

const dueRow = (
  visit: Visit,
  engagementId: string | null,
  kind: string,
  localDay: string,
  dueAt: string,
) => ({
  id: visit.newId('due'),
  engagement_id: engagementId,
  scope: engagementId ?? 'agency',
  kind,
  local_day: localDay,
  due_at: dueAt,
});

async function plan(tx: Tx, rows: readonly ReturnType<typeof dueRow>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload, state)
    select id, engagement_id, scope, kind, scope, local_day, due_at, '{}'::jsonb, 'waiting'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id text, engagement_id text, scope text, kind text, local_day date, due_at timestamptz)
    on conflict (scope, kind, subject, local_day)
    do update set state = 'waiting', due_at = excluded.due_at where due.state = 'dropped'`;
}
