import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { daysAt, instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Composed, PreviewsChanged, WeeklyDigestsComposed } from './events.ts';
import { type Beforehand, previewsOf, settlePreviews } from './previews/coming-previews.ts';
import { weeklyContents } from './weekly-facts.ts';
import { isQuietWeek } from './weekly-words.ts';

/**
 * As many digests as one transaction composes; the tick goes on until none is left. From the first one that is written
 * down until the commit whoever presses a button of one of their projects waits, and gives up after two seconds.
 */
export const BATCH = 5_000;

/**
 * Composes and archives every weekly digest that is due, in a number of queries that does not grow with the number of
 * engagements. The due rows are taken in this same transaction: of two processes each digest is composed by one.
 */
export const composeWeekly = act({
  name: 'digest.compose-weekly',
  /** `only`: of this engagement alone, where what happens next is rehearsed. */
  input: z.object({
    only: z.string().nullable().default(null),
    most: z.number().int().positive().default(BATCH),
  }),
  async run(tx, { only, most }, visit) {
    const due = await tx.$queryRaw<{ scope: string; local_day: Date; due_at: Date }[]>`
      update due set state = 'fired' where id in (
        select id from due where kind = 'digest.weekly' and state = 'waiting' and due_at <= ${instantToColumn(visit.now)}
           and (${only}::text is null or scope = ${only})
         order by due_at, id limit ${most} for update skip locked)
      returning scope, local_day, due_at`;
    if (due.length === 0) return outcome([], { composed: 0 });
    const { settled, open } = await previewsOf(tx, due);
    const wanted = due.flatMap(({ scope }) => (settled.has(scope) ? [] : [scope]));
    const dueAt = new Map(due.map((row) => [row.scope, row.due_at.toISOString()]));
    const digests = await archiveWeekly(tx, wanted, visit, { previews: open, dueAt });
    const sent = new Set(digests.flatMap(({ previewId }) => previewId ?? []));
    const unsent = [...open].filter(([, { previewId }]) => !sent.has(previewId));
    await settlePreviews(tx, visit, {
      sent: [...sent],
      unsent: unsent.map(([, { previewId }]) => previewId),
    });
    const composed: WeeklyDigestsComposed = { type: 'digest.weekly-composed', engagementId: null, digests };
    const changed: PreviewsChanged = {
      type: 'digest.previews-changed',
      engagementId: null,
      engagementIds: unsent.map(([engagementId]) => engagementId),
    };
    return outcome([...(digests.length > 0 ? [composed] : []), ...(unsent.length > 0 ? [changed] : [])], {
      composed: due.length,
    });
  },
});

interface Archiving {
  /** What was said about them beforehand, by engagement: a note stands above the digest. */
  readonly previews?: Beforehand['open'];
  /** When each was due (ISO), by engagement: they are posted hour by hour. */
  readonly dueAt?: ReadonlyMap<string, string>;
  /** Somebody asked for it: it goes out although nothing is new. */
  readonly evenQuiet?: true;
}

/**
 * Writes the digests of these engagements down, one per engagement and local day; one that says nothing new is not.
 * Returns those that are new.
 */
export async function archiveWeekly(
  tx: Tx,
  engagementIds: readonly string[],
  visit: Visit,
  { previews, dueAt, evenQuiet }: Archiving = {},
): Promise<Composed[]> {
  const contents = await weeklyContents(tx, engagementIds, visit.now);
  const todayIn = daysAt(visit.now);
  const rows = [...contents.values()].flatMap((content) =>
    isQuietWeek(content) && evenQuiet !== true
      ? []
      : [
          {
            id: visit.newId('dig'),
            engagement_id: content.engagementId,
            local_day: todayIn(content.timeZone).toString(),
            content,
            note: previews?.get(content.engagementId)?.note ?? null,
          },
        ],
  );
  const added = await tx.$queryRaw<{ id: string; engagement_id: string }[]>`
    insert into digest (id, engagement_id, scope, kind, local_day, content, note, created_at)
    select r.id, r.engagement_id, r.engagement_id, 'weekly', r.local_day, r.content, r.note, ${instantToColumn(visit.now)}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id text, engagement_id text, local_day date, content jsonb, note text)
      join engagement e on e.id = r.engagement_id and e.status = 'active'
    on conflict (scope, kind, local_day) do nothing
    returning id, engagement_id`;
  return added.map(({ id: digestId, engagement_id: engagementId }) => {
    const preview = previews?.get(engagementId);
    const at = dueAt?.get(engagementId);
    return {
      digestId,
      engagementId,
      ...(preview !== undefined && { previewId: preview.previewId }),
      ...(at !== undefined && { dueAt: at }),
    };
  });
}
