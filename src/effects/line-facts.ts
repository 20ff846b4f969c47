import type { Tx } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar.ts';
import { everyMsOf, POSTS_A_MINUTE } from '../kernel/posting-line.ts';

export interface LineFacts {
  /** Posts that stand in line. */
  readonly waiting: number;
  /** What was posted in the last minute. */
  readonly lastMinute: number;
  /** How long Slack still asks all of us to wait, in milliseconds. */
  readonly heldMs: number;
}

/** How the posting goes on. Minutes are the database's, whatever our clock says. */
export async function lineFacts(read: Pick<Tx, '$queryRaw'>): Promise<LineFacts> {
  const rows = await read.$queryRaw<{ waiting: number; last_minute: number; held_ms: number }[]>`
    select (select count(*)::int from effect where in_line and held_until is null and state = 'waiting') as waiting,
           (select count(*)::int from effect
             where kind = 'slack.post' and state = 'done' and receipt ? 'ts'
               and done_at > now() - interval '1 minute') as last_minute,
           coalesce((select greatest(0, extract(epoch from next_at - clock_timestamp()) * 1000) from slack_pace
             where channel_id = '*' and held_ms is not null), 0)::float8 as held_ms`;
  const [found] = rows;
  return {
    waiting: found?.waiting ?? 0,
    lastMinute: found?.last_minute ?? 0,
    heldMs: found?.held_ms ?? 0,
  };
}

/** When the last of those who stand in line is posted, if nobody comes in between. */
export function readyBy({ waiting, heldMs }: LineFacts, now: Instant): Instant {
  return now.add({ milliseconds: Math.ceil(heldMs + waiting * everyMsOf(POSTS_A_MINUTE)) });
}
