import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { priorities, TryLater } from '../../kernel/effect.ts';
import { postNotice } from '../../kernel/notice.ts';
import { BURST, everyMsOf, NotYourTurn, type PostingLine } from '../../kernel/posting-line.ts';

export interface PostingLineOptions {
  readonly prisma: PrismaClient;
  /** No minute has more posts than this. */
  readonly postsAMinute: number;
  /** Where time is simulated; otherwise the database's clock counts, because processes' clocks differ. */
  readonly now?: () => Date;
}

const Waits = z.tuple([z.object({ ms: z.number() })]);
const Admitted = z.tuple([z.object({ count: z.number() })]);

/** The line stands in the database (engawa_pass, engawa_admit): processes may come and go, its order stays. */
export function createPostingLine({ prisma, postsAMinute, now }: PostingLineOptions): PostingLine {
  const everyMs = everyMsOf(postsAMinute);
  const at = (): Date | null => now?.() ?? null;
  return {
    async pass({ kind, priority, has_turn: hasTurn }) {
      if (kind !== postNotice.kind) return;
      // Whoever was called has a turn: only a wait that Slack asked for is reckoned, as it was put (engawa_hold).
      const burst = hasTurn || priority <= priorities.person ? BURST.people : BURST.others;
      const rows = await prisma.$queryRaw`
        select engawa_pass(${priority}::int, ${hasTurn}::boolean, ${everyMs}::float8, ${burst}::int,
                           ${at()}::timestamptz) as ms`.catch(nothingWasSent);
      const [{ ms }] = Waits.parse(rows);
      if (ms > 0) throw new NotYourTurn(0, 'it stands in line to be posted');
    },
    async admit() {
      const rows = await prisma.$queryRaw`
        select engawa_admit(${everyMs}::float8, ${BURST.others}::int, ${at()}::timestamptz) as count`;
      return Admitted.parse(rows)[0].count;
    },
  };
}

function nothingWasSent(error: unknown): never {
  throw new TryLater(5_000, error instanceof Error ? error.message : String(error));
}
