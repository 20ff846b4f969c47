import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { postNotice } from '../kernel/notice.ts';
import { reminder } from '../kernel/reminder.ts';
import type { ReminderReturned } from './events.ts';
import { readerOf } from './reader-of.ts';

/**
 * What was put off comes back, once, at the moment that was promised; what was set for that day by itself waits. Whether
 * it is still true is asked when it is posted, as of every notice.
 */
export const remindAgain = reminder({
  name: 'reminder.again',
  input: z.object({ snoozeId: z.string(), card: z.string(), audience: z.enum(['client', 'team']) }),
  async load(tx, { snoozeId, card, audience }) {
    const snooze = await takeOpen(tx, snoozeId);
    const effect = await tx.effect.findUnique({ where: { id: card } });
    if (snooze === null || effect === null) return undefined;
    const posted = postNotice.payload.parse(effect.payload);
    return { snooze, audience, posted, reader: await readerOf(tx, snooze.engagementId, posted.audience) };
  },
  turn({ snooze: { id, engagementId, kind, subject }, audience, reader }) {
    return { engagementId, subject: id, says: { kind, subject }, audience, reader };
  },
  async give(tx, { snooze, posted }, { now }) {
    const { id: snoozeId, engagementId, kind, subject } = snooze;
    await tx.snooze.update({ where: { id: snoozeId }, data: { endedAt: instantToColumn(now) } });
    const returned: ReminderReturned = {
      type: 'reminder.returned',
      ...{ engagementId, kind, subject, snoozeId },
      card: posted,
    };
    return [returned];
  },
});

/** Taken before the look: whoever asks for another moment right now means that one alone. */
async function takeOpen(tx: Tx, snoozeId: string) {
  await tx.$executeRaw`select 1 from snooze where id = ${snoozeId} for update`;
  return tx.snooze.findFirst({ where: { id: snoozeId, endedAt: null } });
}
