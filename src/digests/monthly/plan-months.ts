import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { agencyCalendarFrom, calendarColumns } from '../../kernel/agency-calendar.ts';
import { digestTime } from '../../kernel/rhythm.ts';
import { Terms } from '../../kernel/terms.ts';
import { nextMonthly } from './next-month.ts';

interface Unplanned {
  id: string;
  country: string;
  time_zone: string;
  terms: unknown;
  rhythm: unknown;
}

/** At every tick: every engagement in force has its next report planned. What was missed collapses into the next one. */
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
      select e.id, e.country, e.time_zone, e.terms, e.rhythm from engagement e
       where e.status = 'active' and e.rhythm ->> 'frequency' is distinct from 'never'
         and (${only}::text is null or e.id = ${only})
         and not exists (select from due d where d.scope = e.id and d.kind = 'digest.monthly' and d.state = 'waiting')
       order by e.id for key share of e skip locked`;
    const rows = unplanned.map(({ id, country, time_zone: timeZone, terms, rhythm }) => {
      const { digestHour } = digestTime(Terms.parse(terms), rhythm);
      const { day, at } = nextMonthly(visit.now, { digestHour, timeZone }, calendar.sharedWith(country));
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
