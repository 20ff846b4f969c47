import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { daysAt, instantToColumn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { MonthlyReportsComposed } from '../events.ts';
import { isQuietMonth } from './monthly-content.ts';
import { monthlyContents } from './monthly-facts.ts';
import { monthBefore } from './next-month.ts';

/** As many reports as one transaction composes; the tick goes on until none is left. */
const BATCH = 2_000;

interface Due {
  scope: string;
  due_at: Date;
  time_zone: string;
}

/**
 * Composes and archives every report that is due, in a number of queries that does not grow with the engagements. A
 * report is about the month before the day on which it goes out, whatever day it was planned for.
 */
export const composeMonthly = act({
  name: 'digest.compose-monthly',
  /** `only`: of this engagement alone, where what happens next is rehearsed. */
  input: z.object({
    only: z.string().nullable().default(null),
    most: z.number().int().positive().default(BATCH),
  }),
  async run(tx, { only, most }, visit) {
    const due = await tx.$queryRaw<Due[]>`
      update due d set state = 'fired' from engagement e where e.id = d.scope and d.id in (
        select id from due where kind = 'digest.monthly' and state = 'waiting' and due_at <= ${instantToColumn(visit.now)}
           and (${only}::text is null or scope = ${only})
         order by due_at, id limit ${most} for update skip locked)
      returning d.scope, d.due_at, e.time_zone`;
    if (due.length === 0) return outcome([], { composed: 0 });
    const digests = await archiveMonthly(tx, due, visit);
    const composed: MonthlyReportsComposed = {
      type: 'digest.monthly-composed',
      engagementId: null,
      digests,
    };
    return outcome(digests.length > 0 ? [composed] : [], { composed: due.length });
  },
});

async function archiveMonthly(
  tx: Tx,
  due: readonly Due[],
  visit: Visit,
): Promise<MonthlyReportsComposed['digests']> {
  const todayIn = daysAt(visit.now);
  const spans = due.map(({ scope, time_zone }) => ({
    engagementId: scope,
    ...monthBefore(todayIn(time_zone)),
  }));
  const lastOf = new Map(spans.map(({ engagementId, last }) => [engagementId, last.toString()]));
  const dueAt = new Map(due.map(({ scope, due_at }) => [scope, due_at.toISOString()]));
  const contents = await monthlyContents(tx, spans, visit.now);
  const rows = [...contents.values()].flatMap((content) =>
    isQuietMonth(content)
      ? []
      : [
          {
            id: visit.newId('dig'),
            engagement_id: content.engagementId,
            // The last day it tells of: a month is told once, however often it was planned.
            local_day: lastOf.get(content.engagementId) ?? null,
            content,
          },
        ],
  );
  const added = await tx.$queryRaw<{ id: string; engagement_id: string }[]>`
    insert into digest (id, engagement_id, scope, kind, local_day, content, created_at)
    select r.id, r.engagement_id, r.engagement_id, 'monthly', r.local_day, r.content, ${instantToColumn(visit.now)}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, engagement_id text, local_day date, content jsonb)
      join engagement e on e.id = r.engagement_id and e.status = 'active'
    on conflict (scope, kind, local_day) do nothing
    returning id, engagement_id`;
  return added.map(({ id: digestId, engagement_id: engagementId }) => {
    const at = dueAt.get(engagementId);
    return { digestId, engagementId, ...(at !== undefined && { dueAt: at }) };
  });
}
