import type { Tx } from '../kernel/act.ts';
import { type Instant, instantToColumn } from '../kernel/calendar.ts';

/** What was put off; `by`: the id of the only one who reads it. */
export interface PutOff {
  readonly kind: string;
  readonly subject: string;
  readonly by?: string;
}

/** How often it has come back because somebody wanted it; another choice before that moment does not count. */
export async function returnsSince(
  tx: Tx,
  { kind, subject, by = '' }: PutOff,
  since: Instant,
): Promise<number> {
  const [found] = await tx.$queryRaw<{ times: bigint }[]>`
    select count(*) as times from snooze
     where kind = ${kind} and subject = ${subject} and ended_at >= until and at >= ${instantToColumn(since)}
       and (${by} = '' or "by" ->> 'id' = ${by})`;
  return Number(found?.times ?? 0n);
}
