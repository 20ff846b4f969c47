import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';

/** What is due in an engagement, and what of the agency's own is about it, by its payload. */
export interface DueOf {
  readonly engagementId: string;
  /** Kinds that are taken together. */
  readonly batched: readonly string[];
}

/** The next moment up to `until` at which something is due. */
export async function nextMoment(
  tx: Tx,
  { engagementId }: DueOf,
  until: Instant,
): Promise<Instant | undefined> {
  const rows = await tx.$queryRaw<{ at: Date | null }[]>`
    select min(due_at) as at from due
     where state = 'waiting' and due_at <= ${instantToColumn(until)}
       and (scope = ${engagementId} or (scope = 'agency' and strpos(payload::text, ${engagementId}) > 0))`;
  const at = rows[0]?.at;
  return at ? instantFromColumn(at) : undefined;
}

/** Takes what is due by then, as a tick does: of several about one subject, the latest alone. */
export async function takeDue(
  tx: Tx,
  { engagementId, batched }: DueOf,
  now: Instant,
): Promise<readonly { readonly kind: string; readonly payload: unknown }[]> {
  const at = instantToColumn(now);
  return tx.$queryRaw<{ kind: string; payload: unknown }[]>`
    with ready as (
      select id, kind, payload, due_at,
             row_number() over (partition by scope, kind, subject order by due_at desc) as newest
        from due
       where state = 'waiting' and due_at <= ${at} and kind <> all (${[...batched]}::text[])
         and (scope = ${engagementId} or (scope = 'agency' and strpos(payload::text, ${engagementId}) > 0))),
    turned as (
      update due set state = case when ready.newest = 1 then 'fired' else 'dropped' end
        from ready where due.id = ready.id)
    select kind, payload from ready where newest = 1 order by due_at, id`;
}

/** The kinds of these that are due by now. */
export async function batchesDue(
  tx: Tx,
  { engagementId, batched }: DueOf,
  now: Instant,
): Promise<readonly string[]> {
  const rows = await tx.due.findMany({
    where: {
      scope: engagementId,
      kind: { in: [...batched] },
      state: 'waiting',
      dueAt: { lte: instantToColumn(now) },
    },
    select: { kind: true },
  });
  return [...new Set(rows.map(({ kind }) => kind))];
}

/** What its act has left lying would be due for ever. */
export async function dropBatch(tx: Tx, engagementId: string, kind: string, now: Instant): Promise<void> {
  await tx.due.updateMany({
    where: { scope: engagementId, kind, state: 'waiting', dueAt: { lte: instantToColumn(now) } },
    data: { state: 'dropped' },
  });
}
