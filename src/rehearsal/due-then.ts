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

export interface DueNow {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
}

/** What is due by then, in its order, as a tick finds it: of several about one subject, the latest alone. */
export async function dueNow(
  tx: Tx,
  { engagementId, batched }: DueOf,
  now: Instant,
): Promise<readonly DueNow[]> {
  const at = instantToColumn(now);
  return tx.$queryRaw<DueNow[]>`
    with ready as (
      select id, kind, payload, due_at,
             row_number() over (partition by scope, kind, subject order by due_at desc) as newest
        from due
       where state = 'waiting' and due_at <= ${at} and kind <> all (${[...batched]}::text[])
         and (scope = ${engagementId} or (scope = 'agency' and strpos(payload::text, ${engagementId}) > 0))),
    missed as (
      update due set state = 'dropped' from ready where due.id = ready.id and ready.newest > 1)
    select id, kind, payload from ready where newest = 1 order by due_at, id`;
}

/**
 * False: what went before it has taken it back. Until its turn it waits, so that a reminder sees what is more urgent than
 * itself on this day (kernel/nudge.ts), as it sees promises that are not kept yet.
 */
export async function takeDue(tx: Tx, { id }: DueNow): Promise<boolean> {
  const { count } = await tx.due.updateMany({ where: { id, state: 'waiting' }, data: { state: 'fired' } });
  return count > 0;
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
