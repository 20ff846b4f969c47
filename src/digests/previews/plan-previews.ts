import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { type AgencyCalendar, agencyCalendarFrom, calendarColumns } from '../../kernel/agency-calendar.ts';
import {
  atHour,
  type Day,
  dayIn,
  type Instant,
  instantFromColumn,
  type WorkingDays,
} from '../../kernel/calendar.ts';
import { waitsUntil } from '../../kernel/reading-hours.ts';
import { followDigests } from './follow-digests.ts';

/** The first digests of an engagement are read by the team before the client reads them (product.md H2). */
export const PREVIEWED = 3;
/** When, on the agency's business day before. */
export const PREVIEWED_AT = '10:00';

/** The moment at which a digest that goes out at `at` is shown: 10:00 of the agency's business day before that day. */
export function previewMoment(
  at: Instant,
  { timeZone, days }: { readonly timeZone: string; readonly days: WorkingDays },
): Instant {
  const before: Day = days.add(dayIn(at, timeZone), -1);
  return atHour(before, PREVIEWED_AT, timeZone);
}

/** The same where that is still to come; a digest that was planned after it is shown as soon as the team works. */
function shownAt(digest: Instant, calendar: AgencyCalendar, now: Instant): Instant {
  const moment = previewMoment(digest, calendar);
  if (Temporal.Instant.compare(moment, now) > 0) return moment;
  const day = waitsUntil(now, calendar.timeZone, calendar.days);
  return day === undefined ? moment : atHour(day, PREVIEWED_AT, calendar.timeZone);
}

interface Coming {
  engagement_id: string;
  local_day: Date;
  due_at: Date;
}

/** At every tick: digests that are planned, and are among the first of their engagement, get their preview planned. */
export const planPreviews = act({
  name: 'digest.plan-previews',
  /** `only`: of this engagement alone, where what happens next is rehearsed. */
  input: z.object({ only: z.string().nullable().default(null) }),
  async run(tx, { only }, visit) {
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
    if (agency === null) return outcome([]);
    const calendar = agencyCalendarFrom(agency);
    const coming = await tx.$queryRaw<Coming[]>`
      select d.engagement_id, d.local_day, d.due_at
        from due d join engagement e on e.id = d.engagement_id and e.status = 'active'
       where d.kind = 'digest.weekly' and d.state = 'waiting'
         and (${only}::text is null or d.scope = ${only})
         and (select count(*) from (select from digest g where g.scope = d.scope and g.kind = 'weekly' limit ${PREVIEWED}) g)
               < ${PREVIEWED}
         -- One look each, whatever the planner believes: right after thousands were planned its numbers are those of
         -- before, and it would compare each with each.
         and (select p.state from due p where p.scope = d.scope and p.kind = 'digest.preview' and p.subject = d.scope
                 and p.local_day = d.local_day and p.state <> 'dropped' limit 1) is null`;
    const changed = await followDigests(tx, visit, only);
    // Thousands go out at the same moments.
    const known = new Map<number, string>();
    const shown = (due: Date): string => {
      const at = known.get(due.getTime()) ?? shownAt(instantFromColumn(due), calendar, visit.now).toString();
      known.set(due.getTime(), at);
      return at;
    };
    const rows = coming.map(({ engagement_id, local_day, due_at }) => ({
      id: visit.newId('due'),
      engagement_id,
      local_day: local_day.toISOString().slice(0, 10),
      due_at: shown(due_at),
    }));
    if (rows.length === 0) return outcome(changed);
    await tx.$executeRaw`
      insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload, state)
      select id, engagement_id, engagement_id, 'digest.preview', engagement_id, local_day, due_at, '{}'::jsonb, 'waiting'
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(id text, engagement_id text, local_day date, due_at timestamptz)
      on conflict (scope, kind, subject, local_day)
      do update set state = 'waiting', due_at = excluded.due_at where due.state = 'dropped'`;
    return outcome(changed);
  },
});
