import type { Registry } from 'prom-client';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { lineFacts } from '../../effects/line-facts.ts';
import { gauge, type Row } from './gauge.ts';

/** How quickly is posted, what waits for its turn, and for how long Slack asks all of us to wait. */
export function addPostingGauges(register: Registry, prisma: PrismaClient): void {
  gauge(
    register,
    'engawa_posts_in_line',
    'Posts that wait for their turn, by rank',
    ['priority'],
    () =>
      prisma.$queryRaw<
        Row[]
      >`select priority, count(*)::int as value from effect where in_line and held_until is null and state = 'waiting' group by 1`,
  );
  gauge(register, 'engawa_posts_last_minute', 'What was posted to Slack in the last minute', [], async () => [
    { value: (await lineFacts(prisma)).lastMinute },
  ]);
  gauge(
    register,
    'engawa_posts_held_seconds',
    'How long Slack still asks the whole workspace to wait',
    [],
    async () => [{ value: (await lineFacts(prisma)).heldMs / 1_000 }],
  );
}
