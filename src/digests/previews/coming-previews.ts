import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, house, type Visit } from '../../kernel/visit.ts';

interface Row {
  readonly id: string;
  readonly engagement_id: string;
  /** By a person, or at its hour; what the house had given up is to come after all. */
  readonly settled: boolean;
  readonly note: string | null;
}

/** What was said beforehand about digests whose hour has come. */
export interface Beforehand {
  /** Their digests were skipped, or went out earlier. */
  readonly settled: ReadonlySet<string>;
  /** Of the others, by engagement. */
  readonly open: ReadonlyMap<string, { readonly previewId: string; readonly note: string | null }>;
}

/** Reads and takes the previews of these days, in one query: whoever presses a button now waits for what comes of it. */
export async function previewsOf(
  tx: Tx,
  due: readonly { readonly scope: string; readonly local_day: Date }[],
): Promise<Beforehand> {
  const wanted = due.map(({ scope, local_day }) => ({ scope, day: local_day.toISOString().slice(0, 10) }));
  const rows = await tx.$queryRaw<Row[]>`
    select p.id, p.engagement_id, p.note,
           p.status <> 'open' and p.decided_by ->> 'kind' is distinct from 'house' as settled
      from digest_preview p
      join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(scope text, day date)
        on w.scope = p.engagement_id and w.day = p.local_day
       for update of p`;
  return {
    settled: new Set(rows.flatMap(({ engagement_id, settled }) => (settled ? [engagement_id] : []))),
    open: new Map(
      rows.flatMap(({ id: previewId, engagement_id, settled, note }) =>
        settled ? [] : [[engagement_id, { previewId, note }] as const],
      ),
    ),
  };
}

/**
 * Writes down what came of them: `sent` went out with this visit, of the rest nothing did. Both in one statement, whose
 * number does not depend on how many there are.
 */
export async function settlePreviews(
  tx: Tx,
  visit: Visit,
  { sent, unsent }: { readonly sent: readonly string[]; readonly unsent: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    update digest_preview
       set status = case when id = any(${[...sent]}::text[]) then 'sent' else 'skipped' end,
           decided_by = case when id = any(${[...sent]}::text[]) then null
                             else ${JSON.stringify(actorToColumn(actorOf(house)))}::jsonb end,
           decided_at = ${instantToColumn(visit.now)}
     where id = any(${[...sent, ...unsent]}::text[])`;
}
