import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { type Instant, instantToColumn } from '../../kernel/calendar.ts';

/** As many due rows as one tick turns into effects; the next batch follows at once. */
export const BATCH = 1_000;

/**
 * Turns what is due at `now` into effects, in the order in which it was due, in one statement. Of several
 * reminders of one kind about one subject that were missed, only the latest happens. Rows that another process is
 * turning at this moment are left to it, and so are kinds in `batched`. Returns how many rows were looked at.
 */
export async function fireDue(
  prisma: PrismaClient,
  now: Instant,
  batched: readonly string[],
): Promise<number> {
  const at = instantToColumn(now);
  const rows = await prisma.$queryRaw<
    { count: bigint }[]
  >`select engawa_fire_due(${at}, ${BATCH}::int, ${[...batched]}::text[]) as count`;
  return Number(rows[0]?.count ?? 0n);
}

/**
 * Whoever waited for their reader's morning, and it has come: from now on they are called. That morning is the business's:
 * the database's clock knows nothing of time that somebody moves.
 */
export async function endOfNight(prisma: PrismaClient, now: Instant): Promise<number> {
  return prisma.$executeRaw`
    update effect set held_until = null, next_try_at = least(next_try_at, now())
     where held_until <= ${instantToColumn(now)}::timestamptz and in_line and state = 'waiting'`;
}
