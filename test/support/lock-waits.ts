import { vi } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';

async function waiting(prisma: PrismaClient): Promise<number | undefined> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count;
}

/** Comes back when at least `count` others stand at a lock of this database. */
export async function untilOthersWait(prisma: PrismaClient, count = 1): Promise<void> {
  await vi.waitFor(
    async () => {
      const there = (await waiting(prisma)) ?? 0;
      if (there < count) throw new Error(`${there} of ${count} wait for a lock`);
    },
    { timeout: 20_000, interval: 10 },
  );
}
