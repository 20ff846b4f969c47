import type { Tx } from '../../kernel/act.ts';
import { type Instant, instantToColumn } from '../../kernel/calendar.ts';
import type { Claimed, Statements } from '../../kernel/ledger.ts';

/** Takes one effect, if it waits and its time has come. */
export async function claim(
  db: Statements,
  effectId: string,
  processId: string,
): Promise<Claimed | undefined> {
  const rows = await db.$queryRaw<Claimed[]>`
    update effect set state = 'trying', attempts = attempts + 1, process_id = ${processId}, tried_at = now()
     where id = ${effectId} and state = 'waiting' and not in_line and next_try_at <= now() + interval '50 milliseconds'
    returning id, key, kind, payload, attempts, queue, in_doubt, priority, has_turn, created_at, due_at`;
  return rows[0];
}

/**
 * Takes the first unfinished effect of a queue, if it waits and its time has come. Two workers meet on the head's
 * row lock: the second finds it being tried and leaves, and the first goes on to the next when it is done. One that
 * stands in line holds up those behind it. The most urgent of them lends it its rank: an answer that somebody waits for
 * must not wait behind a digest that waits for thousands of others. Whoever lends runs after its promise was committed,
 * so a head that lines up at this very moment is seen here or sees the lender itself (engawa_line_up). Who waits for the
 * morning is nobody's head before it.
 */
export async function claimHead(
  db: Statements,
  queue: string,
  processId: string,
): Promise<Claimed | undefined> {
  const rows = await db.$queryRaw<Claimed[]>`
    with head as (
      select id, state, in_line, priority from effect
       where queue = ${queue} and state in ('waiting', 'trying') and held_until is null
       order by seq limit 1 for update),
    lent as (
      update effect e
         set priority = (select min(b.priority) from effect b where b.queue = ${queue} and b.state = 'waiting')
        from head
       where e.id = head.id and head.in_line and head.state = 'waiting'
         and exists (select from effect b
                      where b.queue = ${queue} and b.state = 'waiting' and b.priority < head.priority))
    update effect e set state = 'trying', attempts = attempts + 1, process_id = ${processId}, tried_at = now()
      from head
     where e.id = head.id and e.state = 'waiting' and not e.in_line and e.next_try_at <= now() + interval '50 milliseconds'
    returning e.id, e.key, e.kind, e.payload, e.attempts, e.queue, e.in_doubt, e.priority, e.has_turn, e.created_at,
              e.due_at`;
  return rows[0];
}

/** Thrown when another process has taken the effect over: whatever this one was about to write must not be. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** From here on nobody can tell whether it happened, unless this attempt lives to say so. */
export async function beginDoubt(db: Statements, { id, attempts }: Claimed): Promise<void> {
  const ours = await db.$executeRaw`
    update effect set in_doubt = true where id = ${id} and attempts = ${attempts} and state = 'trying'`;
  if (ours === 0) throw new Overtaken(`effect ${id} was taken over after attempt ${attempts}`);
}

/** Marks the effect done, in the transaction of what it brought about. The attempt number fences late writers out. */
export async function finish(tx: Tx, { id, attempts }: Claimed, receipt: unknown): Promise<void> {
  const done = await tx.$executeRaw`
    update effect set state = 'done', receipt = ${JSON.stringify(receipt ?? null)}::jsonb, done_at = now(), problem = null,
                      in_doubt = false
     where id = ${id} and attempts = ${attempts} and state = 'trying'`;
  if (done === 0) throw new Overtaken(`effect ${id} was taken over after attempt ${attempts}`);
}

/** Back to waiting, with a job for the next try. `inDoubt`: the outside may have seen this one. */
export async function tryAgain(
  db: Statements,
  { id, attempts }: Claimed,
  next: { readonly afterMs: number; readonly problem: string; readonly inDoubt: boolean },
): Promise<void> {
  await db.$executeRaw`
    with again as (
      update effect set state = 'waiting', next_try_at = now() + ${next.afterMs} * interval '1 millisecond',
                        problem = ${next.problem}, in_doubt = ${next.inDoubt}, has_turn = false
       where id = ${id} and attempts = ${attempts} and state = 'trying'
      returning id, queue, next_try_at, priority)
    select graphile_worker.add_job('run-effect', json_build_object('effectId', id, 'queue', queue),
                                   run_at := next_try_at, priority := priority) from again`;
}

/** No turn to post: it waits without a job until the line gives it one, and its tries are not used up. */
export async function lineUp(
  db: Statements,
  { id, attempts }: Claimed,
  next: { readonly afterMs: number; readonly problem: string },
): Promise<void> {
  await db.$executeRaw`
    select engawa_line_up(${id}, ${attempts}::int, ${next.afterMs}::float8, ${next.problem})`;
}

/** It would be said at night: it stands in line from its reader's morning on, and its channel's queue goes past it. */
export async function holdOver(
  db: Statements,
  { id, attempts }: Claimed,
  next: { readonly until: Instant; readonly afterMs: number; readonly problem: string },
): Promise<void> {
  await db.$executeRaw`
    select engawa_hold_over(${id}, ${attempts}::int, ${instantToColumn(next.until)}::timestamptz,
                            ${next.afterMs}::float8, ${next.problem})`;
}

/** A person has to look: the outside said no (`refused`), nobody can tell (`unknown`), or tries are used up. */
export async function stop(
  tx: Tx,
  { id, attempts }: Claimed,
  state: 'refused' | 'unknown' | 'given-up',
  problem: string,
): Promise<void> {
  const stopped = await tx.$executeRaw`
    update effect set state = ${state}, problem = ${problem}
     where id = ${id} and attempts = ${attempts} and state = 'trying'`;
  if (stopped === 0) throw new Overtaken(`effect ${id} was taken over after attempt ${attempts}`);
}
