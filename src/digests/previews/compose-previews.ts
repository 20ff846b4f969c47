import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { DigestsPreviewed } from '../events.ts';
import { weeklyContents } from '../weekly-facts.ts';
import { isQuietWeek } from '../weekly-words.ts';

/** As many previews as one transaction composes; the tick goes on until none is left. */
const BATCH = 2_000;

interface Due {
  scope: string;
  local_day: Date;
}

/**
 * Shows the team what its clients will read on the next day. Only digests that are still to come: after an outage the
 * digest itself goes out first, and what is past is not previewed.
 */
export const composePreviews = act({
  name: 'digest.compose-previews',
  /** `only`: of this engagement alone, where what happens next is rehearsed. */
  input: z.object({ only: z.string().nullable().default(null) }),
  async run(tx, { only }, visit) {
    const now = instantToColumn(visit.now);
    const due = await tx.$queryRaw<Due[]>`
      update due set state = 'fired' where id in (
        select id from due where kind = 'digest.preview' and state = 'waiting' and due_at <= ${now}
           and (${only}::text is null or scope = ${only})
         order by due_at, id limit ${BATCH} for update skip locked)
      returning scope, local_day`;
    if (due.length === 0) return outcome([], { composed: 0 });
    const previews = await writePreviews(tx, due, visit);
    const previewed: DigestsPreviewed = { type: 'digest.previewed', engagementId: null, previews };
    return outcome(previews.length > 0 ? [previewed] : [], { composed: due.length });
  },
});

async function writePreviews(
  tx: Tx,
  due: readonly Due[],
  visit: Visit,
): Promise<DigestsPreviewed['previews']> {
  const now = instantToColumn(visit.now);
  const dayOf = new Map(due.map(({ scope, local_day }) => [scope, local_day.toISOString().slice(0, 10)]));
  const contents = await weeklyContents(tx, [...dayOf.keys()], visit.now);
  const rows = [...contents.values()].flatMap((content) =>
    isQuietWeek(content)
      ? []
      : [
          {
            id: visit.newId('dpv'),
            engagement_id: content.engagementId,
            local_day: dayOf.get(content.engagementId) ?? null,
            content,
          },
        ],
  );
  const added = await tx.$queryRaw<{ id: string; lead: string | null }[]>`
    with added as (
      insert into digest_preview (id, engagement_id, local_day, content, created_at)
      select r.id, r.engagement_id, r.local_day, r.content, ${now}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(id text, engagement_id text, local_day date, content jsonb)
        join engagement e on e.id = r.engagement_id and e.status = 'active'
        join due d on d.scope = r.engagement_id and d.kind = 'digest.weekly' and d.local_day = r.local_day
         and d.state = 'waiting' and d.due_at > ${now}
      on conflict (engagement_id, local_day) do nothing
      returning id, engagement_id)
    select a.id, m.slack_user_id as lead
      from added a join engagement e on e.id = a.engagement_id left join member m on m.id = e.lead_member_id
     order by a.id`;
  return added.map(({ id: previewId, lead }) => ({ previewId, lead }));
}
