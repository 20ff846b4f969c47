import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { dayFromColumn, instantToColumn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { MonthlyReportsComposed } from '../events.ts';
import { isQuietMonth } from './monthly-content.ts';
import { monthlyContents } from './monthly-facts.ts';
import { monthBefore } from './next-month.ts';

/** As many reports as one transaction composes; the tick goes on until none is left. */
const BATCH = 2_000;

interface Due {
  scope: string;
  local_day: Date;
}

/** Composes and archives every report that is due, in a number of queries that does not grow with the engagements. */
export const composeMonthly = act({
  name: 'digest.compose-monthly',
  /** `only`: of this engagement alone, where what happens next is rehearsed. */
  input: z.object({ only: z.string().nullable().default(null) }),
  async run(tx, { only }, visit) {
    const due = await tx.$queryRaw<Due[]>`
      update due set state = 'fired' where id in (
        select id from due where kind = 'digest.monthly' and state = 'waiting' and due_at <= ${instantToColumn(visit.now)}
           and (${only}::text is null or scope = ${only})
         order by due_at, id limit ${BATCH} for update skip locked)
      returning scope, local_day`;
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
  const dayOf = new Map(due.map(({ scope, local_day }) => [scope, dayFromColumn(local_day)]));
  const spans = [...dayOf].map(([engagementId, day]) => ({ engagementId, ...monthBefore(day) }));
  const contents = await monthlyContents(tx, spans);
  const rows = [...contents.values()].flatMap((content) =>
    isQuietMonth(content)
      ? []
      : [
          {
            id: visit.newId('dig'),
            engagement_id: content.engagementId,
            local_day: dayOf.get(content.engagementId)?.toString() ?? null,
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
  return added.map((row) => ({ digestId: row.id, engagementId: row.engagement_id }));
}
