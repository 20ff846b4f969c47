import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type AgencyCalendar, agencyCalendarFrom, calendarColumns } from '../kernel/agency-calendar.ts';
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

/**
 * Sees to it that every engagement in force has its next weekly digest planned, and the agency its next summary. It
 * runs at every tick: a plan that was lost, by whatever accident, is made again. Missed digests collapse into one,
 * because the next one is always counted from now.
 */
export const planDigests = act({
  name: 'digest.plan',
  input: z.object({}),
  async run(tx, _input, visit) {
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
    if (agency === null) return outcome([]);
    const calendar = agencyCalendarFrom(agency);
    const unplanned = await tx.$queryRaw<Unplanned[]>`
      select e.id, e.country, e.time_zone, e.terms, e.rhythm from engagement e
       where e.status = 'active' and e.rhythm ->> 'frequency' is distinct from 'never'
         and not exists (select 1 from due d where d.scope = e.id and d.kind = 'digest.weekly' and d.state = 'waiting')`;
    const daily = await tx.due.count({ where: { scope: 'agency', kind: 'digest.daily', state: 'waiting' } });
    const rows = unplanned.flatMap((row) => weeklyRow(row, calendar, visit));
    if (daily === 0) {
      const { day, at } = nextDaily(visit.now, calendar.timeZone, calendar.days);
      rows.push(dueRow(visit, null, 'digest.daily', day.toString(), at.toString()));
    }
    await plan(tx, rows);
    return outcome([]);
  },
});

function weeklyRow(row: Unplanned, calendar: AgencyCalendar, visit: Visit) {
  const { frequency, ...time } = digestTime(Terms.parse(row.terms), row.rhythm);
  if (frequency === 'never') return [];
  const days = calendar.sharedWith(row.country);
  const { day, at } = nextWeekly(visit.now, { ...time, frequency, timeZone: row.time_zone }, days);
  return [dueRow(visit, row.id, 'digest.weekly', day.toString(), at.toString())];
}

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
