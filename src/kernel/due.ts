import { z } from 'zod';
import type { Act, Tx } from './act.ts';
import { atHour, type Day, dayToColumn, type Instant, instantToColumn } from './calendar.ts';
import type { Visit } from './visit.ts';

/** A promise to run an act on a day at an hour. One per engagement, kind, subject and local day, for ever. */
export interface DueAt {
  readonly engagementId: string | null;
  /** What it is about; `dropDue` takes back all that waits for it. */
  readonly subject: string;
  readonly day: Day;
  /** Wall-clock time in `timeZone`, `HH:MM`. */
  readonly time: string;
  readonly timeZone: string;
}

export function scheduleAct<I extends z.ZodType, A>(
  tx: Tx,
  visit: Visit,
  act: Act<I, A>,
  input: Readonly<Record<string, string>>,
  at: DueAt,
): Promise<void> {
  return scheduleKind(tx, visit, act.name, input, at);
}

/** The same for who knows the act by its name alone. */
export async function scheduleKind(
  tx: Tx,
  visit: Visit,
  kind: string,
  input: Readonly<Record<string, string>>,
  at: DueAt,
): Promise<void> {
  const dueAt = instantToColumn(atHour(at.day, at.time, at.timeZone));
  // A day that was taken back may be promised again; one that has fired may not.
  await tx.$executeRaw`
    insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload, state)
    values (${visit.newId('due')}, ${at.engagementId}, ${at.engagementId ?? 'agency'}, ${kind}, ${at.subject},
            ${dayToColumn(at.day)}::date, ${dueAt}, ${JSON.stringify(input)}::jsonb,
            case when ${restsWhilePaused(kind, input)}::boolean
                  and exists (select from engagement e where e.id = ${at.engagementId}::text and e.status = 'paused')
                 then 'resting' else 'waiting' end)
    on conflict (scope, kind, subject, local_day)
    do update set state = excluded.state, due_at = excluded.due_at, payload = excluded.payload
    where due.state = 'dropped'`;
}

/** Papers that wait for signature, approvals, disputes, billing details and risks go on while a project is paused. */
const awake = ['agreement.', 'approval.', 'billing.', 'dispute.', 'engagement.', 'risk.'];

const AboutReminder = z.object({ kind: z.string() });

/**
 * Whether what is due of this kind rests with its project, until somebody resumes it. What follows from a reminder (it
 * was put off, or brought nothing) is about what that was about.
 */
export function restsWhilePaused(kind: string, payload: unknown): boolean {
  const reminder = kind.startsWith('reminder.') ? AboutReminder.safeParse(payload).data : undefined;
  return !awake.some((room) => (reminder?.kind ?? kind).startsWith(room));
}

/** Takes back whatever still waits about `subject`: it is no longer true. */
export async function dropDue(tx: Tx, subject: string): Promise<void> {
  await tx.due.updateMany({
    where: { subject, state: { in: ['waiting', 'resting'] } },
    data: { state: 'dropped' },
  });
}

/** Until the next tick has come and gone: what was taken back by then would be planned too late, for the time after. */
const NEXT_TICK = { minutes: 2 };

/**
 * Takes back what is planned, of these kinds: their planners, which run at every tick, plan it anew. What is due by the
 * next tick stays: counted from there, it would be lost. So would be what an outage has held up, and waits for a day after
 * its own (calendar/hold-until-morning.ts).
 */
export async function dropPlanned(tx: Tx, kinds: readonly string[], now: Instant): Promise<void> {
  await tx.$executeRaw`
    update due d set state = 'dropped'
     where d.kind = any(${[...kinds]}::text[]) and d.state = 'waiting'
       and d.due_at > ${instantToColumn(now.add(NEXT_TICK))}
       and not exists (select from engagement e
                        where e.id = d.engagement_id and (d.due_at at time zone e.time_zone)::date > d.local_day)`;
}

/** A row of `due`, and the day and the moment to which it moves. */
export interface DueMove {
  readonly id: string;
  readonly day: Day;
  readonly at: Instant;
}

/**
 * Moves what still waits, in two statements whatever their number. Where the same is promised for the new day already,
 * has fired on it, or moves there from two days, nothing is promised twice.
 */
export async function moveDue(tx: Tx, visit: Visit, moves: readonly DueMove[]): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ id, day, at }) => ({
    id,
    new_id: visit.newId('due'),
    day: day.toString(),
    at: at.toString(),
  }));
  await tx.$executeRaw`
    insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload, state)
    select distinct on (d.scope, d.kind, d.subject, m.day)
           m.new_id, d.engagement_id, d.scope, d.kind, d.subject, m.day, m.at, d.payload, 'waiting'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id text, new_id text, day date, at timestamptz)
      join due d on d.id = m.id and d.state = 'waiting'
     order by d.scope, d.kind, d.subject, m.day, d.due_at desc
    on conflict (scope, kind, subject, local_day)
    do update set state = 'waiting', due_at = excluded.due_at, payload = excluded.payload
    where due.state = 'dropped'`;
  await tx.due.updateMany({
    where: { id: { in: moves.map(({ id }) => id) }, state: 'waiting' },
    data: { state: 'dropped' },
  });
}
