import { z } from 'zod';
import { absencesAt, inPlaceOf } from '../../kernel/absences.ts';
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
  input: z.object({
    only: z.string().nullable().default(null),
    most: z.number().int().positive().default(BATCH),
  }),
  async run(tx, { only, most }, visit) {
    const now = instantToColumn(visit.now);
    const due = await tx.$queryRaw<Due[]>`
      update due set state = 'fired' where id in (
        select id from due where kind = 'digest.preview' and state = 'waiting' and due_at <= ${now}
           and (${only}::text is null or scope = ${only})
         order by due_at, id limit ${most} for update skip locked)
      returning scope, local_day`;
    if (due.length === 0) return outcome([], { composed: 0 });
    const previews = await toWhom(tx, await writePreviews(tx, due, visit), visit);
    const previewed: DigestsPreviewed = { type: 'digest.previewed', engagementId: null, previews };
    return outcome(previews.length > 0 ? [previewed] : [], { composed: due.length });
  },
});

interface Written {
  id: string;
  engagement_id: string;
  lead_member_id: string | null;
}

async function writePreviews(tx: Tx, due: readonly Due[], visit: Visit): Promise<readonly Written[]> {
  const now = instantToColumn(visit.now);
  const contents = await weeklyContents(tx, [...new Set(due.map(({ scope }) => scope))], visit.now);
  const rows = due.flatMap(({ scope, local_day }) => {
    const content = contents.get(scope);
    if (content === undefined || isQuietWeek(content)) return [];
    const day = local_day.toISOString().slice(0, 10);
    return [{ id: visit.newId('dpv'), engagement_id: scope, local_day: day, content }];
  });
  return tx.$queryRaw<Written[]>`
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
    select a.id, a.engagement_id, e.lead_member_id
      from added a join engagement e on e.id = a.engagement_id order by a.id`;
}

/** The lead reads it, or whoever stands in today; where there is none, the team's channel. */
async function toWhom(
  tx: Tx,
  written: readonly Written[],
  { now }: Visit,
): Promise<DigestsPreviewed['previews']> {
  if (written.length === 0) return [];
  const absences = await absencesAt(tx, now);
  const reader = ({ lead_member_id: lead }: Written) => (lead === null ? null : inPlaceOf(lead, absences));
  const members = await tx.member.findMany({
    where: { id: { in: written.flatMap((one) => reader(one) ?? []) } },
    select: { id: true, slackUserId: true },
  });
  const slackUserOf = new Map(members.map(({ id, slackUserId }) => [id, slackUserId]));
  return written.map((one) => ({
    previewId: one.id,
    engagementId: one.engagement_id,
    lead: slackUserOf.get(reader(one) ?? '') ?? null,
  }));
}
