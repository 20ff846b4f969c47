import type { z } from 'zod';
import type { Act, Tx } from './act.ts';
import { atHour, type Day, dayToColumn, instantToColumn } from './calendar.ts';
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

export async function scheduleAct<I extends z.ZodType, A>(
  tx: Tx,
  visit: Visit,
  act: Act<I, A>,
  input: Readonly<Record<string, string>>,
  at: DueAt,
): Promise<void> {
  const dueAt = instantToColumn(atHour(at.day, at.time, at.timeZone));
  // A day that was taken back may be promised again; one that has fired may not.
  await tx.$executeRaw`
    insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload, state)
    values (${visit.newId('due')}, ${at.engagementId}, ${at.engagementId ?? 'agency'}, ${act.name}, ${at.subject},
            ${dayToColumn(at.day)}::date, ${dueAt}, ${JSON.stringify(input)}::jsonb, 'waiting')
    on conflict (scope, kind, subject, local_day)
    do update set state = 'waiting', due_at = excluded.due_at, payload = excluded.payload
    where due.state = 'dropped'`;
}

/** Takes back whatever still waits about `subject`: it is no longer true. */
export async function dropDue(tx: Tx, subject: string): Promise<void> {
  await tx.due.updateMany({ where: { subject, state: 'waiting' }, data: { state: 'dropped' } });
}
