import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { agencyCalendarFrom, calendarColumns } from '../../kernel/agency-calendar.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { digestTime } from '../../kernel/rhythm.ts';
import { Terms } from '../../kernel/terms.ts';
import { nextMonthly } from './next-month.ts';

interface Unplanned {
  id: string;
  country: string;
  time_zone: string;
  terms: unknown;
  rhythm: unknown;
  owed: boolean;
}

/**
 * At every tick: every engagement in force has its next report planned. What was missed collapses into the next one. One
 * that was taken back in its month (a pause, other days off) is owed: the next one tells of another month.
 */
export const planMonths = act({
  name: 'digest.plan-months',
  /** `only`: of this engagement alone, where what happens next is rehearsed. */
  input: z.object({ only: z.string().nullable().default(null) }),
  async run(tx, { only }, visit) {
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
    if (agency === null) return outcome([]);
    const calendar = agencyCalendarFrom(agency);
    // Whoever is choosing another rhythm at this moment is planned for by the next tick, when it is known.
    const unplanned = await tx.$queryRaw<Unplanned[]>`
      select e.id, e.country, e.time_zone, e.terms, e.rhythm,
             exists (select from due d where d.scope = e.id and d.kind = 'digest.monthly' and d.state = 'dropped'
                        and date_trunc('month', d.local_day) = m.now)
             and not exists (select from due d where d.scope = e.id and d.kind = 'digest.monthly' and d.state = 'fired'
                        and date_trunc('month', d.local_day) = m.now) as owed
        from engagement e cross join lateral (
          select date_trunc('month', (${instantToColumn(visit.now)}::timestamptz at time zone e.time_zone)::date) as now) m
       where e.status = 'active' and e.rhythm ->> 'frequency' is distinct from 'never'
         and (${only}::text is null or e.id = ${only})
         and (select d.state from due d where d.scope = e.id and d.kind = 'digest.monthly' and d.state = 'waiting' limit 1) is null
       order by e.id for key share of e skip locked`;
    // Each hour of a country and zone is computed once: all these rows are held meanwhile.
    const known = new Map<string, ReturnType<typeof nextMonthly>>();
    const rows = unplanned.map(({ id, country, time_zone: timeZone, terms, rhythm, owed }) => {
      const { digestHour } = digestTime(Terms.parse(terms), rhythm);
      const wish = { digestHour, timeZone, owed };
      const key = `${country} ${timeZone} ${digestHour} ${owed}`;
      const next = known.get(key) ?? nextMonthly(visit.now, wish, calendar.sharedWith(country));
      known.set(key, next);
      const { day, at } = next;
      return {
        id: visit.newId('due'),
        engagement_id: id,
        local_day: day.toString(),
        due_at: at.toString(),
      };
    });
    if (rows.length === 0) return outcome([]);
    await tx.$executeRaw`
      insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload, state)
      select id, engagement_id, engagement_id, 'digest.monthly', engagement_id, local_day, due_at, '{}'::jsonb, 'waiting'
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(id text, engagement_id text, local_day date, due_at timestamptz)
      on conflict (scope, kind, subject, local_day)
      do update set state = 'waiting', due_at = excluded.due_at where due.state = 'dropped'`;
    return outcome([]);
  },
});
