import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from './act.ts';
import { type Day, dayIn, type Instant } from './calendar.ts';
import type { EngagementFacts } from './engagement-facts.ts';

const Paused = z.object({ at: z.string() });

/**
 * The client's day up to which something counts as late: today, or the day on which the project came to rest. What rests
 * costs nobody a day, and the plan moves by the pause itself when it goes on.
 */
export async function countsUntil(
  read: { readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'> },
  { id, status, timeZone }: Pick<EngagementFacts, 'id' | 'status' | 'timeZone'>,
  now: Instant,
): Promise<Day> {
  if (status !== 'paused') return dayIn(now, timeZone);
  const { paused } = await read.engagement.findUniqueOrThrow({ where: { id }, select: { paused: true } });
  return dayIn(Temporal.Instant.from(Paused.parse(paused).at), timeZone);
}
