import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { agencyCalendarFrom, calendarColumns } from '../../kernel/agency-calendar.ts';
import {
  atHour,
  type Day,
  dayIn,
  type Instant,
  instantFromColumn,
  instantToColumn,
  type WorkingDays,
} from '../../kernel/calendar.ts';
import { actorOf, house, type Visit } from '../../kernel/visit.ts';
import type { PreviewsChanged } from '../events.ts';

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

interface Coming {
  engagement_id: string;
  local_day: Date;
  due_at: Date;
}

/** At every tick: digests that are planned, and are among the first of their engagement, get their preview planned. */
export const planPreviews = act({
  name: 'digest.plan-previews',
  input: z.object({}),
  async run(tx, _input, visit) {
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
    if (agency === null) return outcome([]);
    const calendar = agencyCalendarFrom(agency);
    const coming = await tx.$queryRaw<Coming[]>`
      select d.engagement_id, d.local_day, d.due_at
        from due d join engagement e on e.id = d.engagement_id and e.status = 'active'
       where d.kind = 'digest.weekly' and d.state = 'waiting'
         and (select count(*) from (select from digest g where g.scope = d.scope and g.kind = 'weekly' limit ${PREVIEWED}) g)
               < ${PREVIEWED}
         and not exists (select from due p where p.scope = d.scope and p.kind = 'digest.preview'
                            and p.local_day = d.local_day and p.state <> 'dropped')`;
    const changed = await followDays(tx, visit);
    const rows = coming.map(({ engagement_id, local_day, due_at }) => ({
      id: visit.newId('due'),
      engagement_id,
      local_day: local_day.toISOString().slice(0, 10),
      due_at: previewMoment(instantFromColumn(due_at), calendar).toString(),
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

/**
 * A preview goes with its digest when that moves to another day (a day off, another day that the client chose), note and
 * all; where no digest is to come any more, it is over.
 */
async function followDays(tx: Tx, visit: Visit): Promise<PreviewsChanged[]> {
  const moved = await tx.$queryRaw<{ id: string }[]>`
    update digest_preview p set local_day = d.local_day
      from due d
     where p.status = 'open' and d.scope = p.engagement_id and d.kind = 'digest.weekly'
       and d.state in ('waiting', 'resting') and d.local_day <> p.local_day
       and not exists (select from due s where s.scope = p.engagement_id and s.kind = 'digest.weekly'
                          and s.local_day = p.local_day and s.state in ('waiting', 'resting'))
       and not exists (select from digest_preview q where q.engagement_id = p.engagement_id and q.local_day = d.local_day)
    returning p.id`;
  const over = await tx.$queryRaw<{ id: string }[]>`
    update digest_preview p
       set status = 'skipped', decided_by = ${JSON.stringify(actorToColumn(actorOf(house)))}::jsonb,
           decided_at = ${instantToColumn(visit.now)}
     where p.status = 'open'
       and not exists (select from due s where s.scope = p.engagement_id and s.kind = 'digest.weekly'
                          and s.local_day = p.local_day and s.state in ('waiting', 'resting'))
    returning p.id`;
  const previewIds = [...moved, ...over].map(({ id }) => id);
  return previewIds.length === 0 ? [] : [{ type: 'digest.previews-changed', engagementId: null, previewIds }];
}
