import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { TryLater } from '../../kernel/effect.ts';
import { BURST, NotYourTurn } from '../../kernel/posting-line.ts';

export interface PaceOptions {
  readonly prisma: PrismaClient;
  readonly intervalMs: number;
  /** Between two posts in the workspace, after a wait that Slack asked of all of it; default: none. */
  readonly workspaceEveryMs?: number;
  readonly longestSleepMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Who may post to a channel when: kept in the database, so that any number of processes take turns. */
export interface Pace {
  /** Comes back when it is this caller's turn; throws NotYourTurn when that is too far away to sleep for. */
  turn(channelId: string, signal: AbortSignal): Promise<void>;
  /** Slack asked to wait: nobody posts to the channel earlier, or, where it means all, to the workspace. */
  hold(channelId: string, ms: number): Promise<void>;
}

const Answer = z.tuple([z.object({ given: z.number(), wait: z.number() })]);

/**
 * A turn is taken when it is there and never reserved ahead: a reservation made before Slack asked to wait would
 * break the wait. The database's clock decides, because processes' clocks differ (engawa_turns).
 */
export function createPace({
  prisma,
  intervalMs,
  workspaceEveryMs = 0,
  longestSleepMs,
  sleep,
}: PaceOptions): Pace {
  const ask = async (channelId: string): Promise<{ given: number; wait: number }> => {
    const rows = await prisma.$queryRaw`
      select given, wait_ms as wait from engawa_turns(${channelId}, 1, ${intervalMs}::float8, 1, null)`;
    return Answer.parse(rows)[0];
  };
  return {
    async turn(channelId, signal) {
      for (let slept = 0; ; ) {
        if (signal.aborted) throw new TryLater(1_000, `posting to ${channelId} was interrupted`);
        const { given, wait } = await ask(channelId);
        if (given === 1) return;
        const pause = Math.max(2, Math.ceil(wait));
        if (slept + pause > longestSleepMs)
          throw new NotYourTurn(pause, `${channelId} has no turn for ${pause} ms`);
        await sleep(pause);
        slept += pause;
      }
    },
    async hold(channelId, ms) {
      await prisma.$queryRaw`
        select engawa_hold(${channelId}, ${ms}::float8, ${workspaceEveryMs}::float8, ${BURST.people}::int, null)`;
    },
  };
}
