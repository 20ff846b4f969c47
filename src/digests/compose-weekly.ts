import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { dayIn, instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import type { WeeklyDigestsComposed } from './events.ts';
import { weeklyContents } from './weekly-facts.ts';

/** As many digests as one transaction composes; the tick goes on until none is left. */
export const BATCH = 2_000;

/**
 * Composes and archives every weekly digest that is due, in a number of queries that does not grow with the number of
 * engagements. The due rows are taken in this same transaction: of two processes each digest is composed by one.
 */
export const composeWeekly = act({
  name: 'digest.compose-weekly',
  input: z.object({}),
  async run(tx, _input, visit) {
    const due = await tx.$queryRaw<{ scope: string }[]>`
      update due set state = 'fired' where id in (
        select id from due where kind = 'digest.weekly' and state = 'waiting' and due_at <= ${instantToColumn(visit.now)}
         order by due_at, id limit ${BATCH} for update skip locked)
      returning scope`;
    if (due.length === 0) return outcome([], { composed: 0 });
    const digests = await archiveWeekly(
      tx,
      due.map(({ scope }) => scope),
      visit,
    );
    const composed: WeeklyDigestsComposed = { type: 'digest.weekly-composed', engagementId: null, digests };
    return outcome(digests.length > 0 ? [composed] : [], { composed: due.length });
  },
});

/** Writes the digests of these engagements down, one per engagement and local day. Returns those that are new. */
export async function archiveWeekly(tx: Tx, engagementIds: readonly string[], visit: Visit) {
  const contents = await weeklyContents(tx, engagementIds, visit.now);
  const rows = [...contents.values()].map((content) => ({
    id: visit.newId('dig'),
    engagement_id: content.engagementId,
    local_day: dayIn(visit.now, content.timeZone).toString(),
    content,
  }));
  const added = await tx.$queryRaw<{ id: string; engagement_id: string }[]>`
    insert into digest (id, engagement_id, scope, kind, local_day, content, created_at)
    select r.id, r.engagement_id, r.engagement_id, 'weekly', r.local_day, r.content, ${instantToColumn(visit.now)}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, engagement_id text, local_day date, content jsonb)
      join engagement e on e.id = r.engagement_id and e.status = 'active'
    on conflict (scope, kind, local_day) do nothing
    returning id, engagement_id`;
  return added.map((row) => ({ digestId: row.id, engagementId: row.engagement_id }));
}
