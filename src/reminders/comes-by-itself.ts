import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { isDeadline } from '../kernel/reminder-kinds.ts';

const HOUR = { hours: 1 };

interface About {
  readonly engagementId: string;
  readonly kind: string;
  readonly subject: string;
}

/**
 * When the next step of it is said, within an hour of that moment. Only of deadlines, which wait for nobody: any other
 * step waits for what was put off, and a deadline's would stand right beside it, in the same words.
 */
export async function comesByItself(
  tx: Tx,
  { engagementId: scope, kind, subject }: About,
  at: Instant,
): Promise<Instant | undefined> {
  if (!isDeadline(kind)) return undefined;
  const next = await tx.due.findFirst({
    where: {
      ...{ scope, kind, subject, state: 'waiting' },
      dueAt: { gte: instantToColumn(at.subtract(HOUR)), lte: instantToColumn(at.add(HOUR)) },
    },
    orderBy: { dueAt: 'asc' },
  });
  return next === null ? undefined : instantFromColumn(next.dueAt);
}
