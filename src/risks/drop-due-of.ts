import type { Tx } from '../kernel/act.ts';

/** Takes back what waits of one kind about it. The team's and the client's reminders are set apart from each other. */
export async function dropDueOf(tx: Tx, subject: string, kind: string): Promise<void> {
  await tx.due.updateMany({
    where: { subject, kind, state: { in: ['waiting', 'resting'] } },
    data: { state: 'dropped' },
  });
}
