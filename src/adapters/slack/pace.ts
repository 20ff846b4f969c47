import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { TryLater } from '../../kernel/effect.ts';

export interface PaceOptions {
  readonly prisma: PrismaClient;
  readonly intervalMs: number;
  readonly longestSleepMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Who may post to a channel when: kept in the database, so that any number of processes take turns. */
export interface Pace {
  /** Comes back when it is this caller's turn; throws TryLater when that is too far away to sleep for. */
  turn(channelId: string, signal: AbortSignal): Promise<void>;
  /** Slack asked to wait: nobody posts to the channel earlier. */
  hold(channelId: string, ms: number): Promise<void>;
}

const Answer = z.tuple([z.object({ taken: z.number(), wait: z.number() })]);

/**
 * A turn is taken when it is there and never reserved ahead: a reservation made before Slack asked to wait would
 * break the wait. The database's clock decides, because processes' clocks differ.
 */
export function createPace({ prisma, intervalMs, longestSleepMs, sleep }: PaceOptions): Pace {
  const ask = async (channelId: string): Promise<{ taken: number; wait: number }> => {
    const rows = await prisma.$queryRaw`
      with turn as (
        insert into slack_pace as pace (channel_id, next_at)
        values (${channelId}, clock_timestamp() + ${intervalMs}::float8 * interval '1 millisecond')
        on conflict (channel_id) do update set next_at = excluded.next_at where pace.next_at <= clock_timestamp()
        returning 1)
      select (select count(*) from turn)::float8 as taken,
        coalesce((select extract(epoch from next_at - clock_timestamp()) * 1000 from slack_pace
          where channel_id = ${channelId}), 0)::float8 as wait`;
    return Answer.parse(rows)[0];
  };
  return {
    async turn(channelId, signal) {
      for (let slept = 0; ; ) {
        if (signal.aborted) throw new TryLater(1_000, `posting to ${channelId} was interrupted`);
        const { taken, wait } = await ask(channelId);
        if (taken === 1) return;
        const pause = Math.max(2, Math.ceil(wait));
        if (slept + pause > longestSleepMs)
          throw new TryLater(pause, `${channelId} has no turn for ${pause} ms`);
        await sleep(pause);
        slept += pause;
      }
    },
    async hold(channelId, ms) {
      await prisma.$executeRaw`
        insert into slack_pace as pace (channel_id, next_at)
        values (${channelId}, clock_timestamp() + ${ms}::float8 * interval '1 millisecond')
        on conflict (channel_id) do update set next_at = greatest(pace.next_at, excluded.next_at)`;
    },
  };
}
