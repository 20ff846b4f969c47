import { z } from 'zod';
import { instantToColumn } from '../kernel/calendar.ts';
import { postNotice } from '../kernel/notice.ts';
import { reminder } from '../kernel/reminder.ts';
import type { ReminderReturned } from './events.ts';
import { readerOf } from './reader-of.ts';

/**
 * What was put off comes back, once, in the place of that day's reminder. Whether it is still true is asked when it is
 * posted, as of every notice.
 */
export const remindAgain = reminder({
  name: 'reminder.again',
  input: z.object({ snoozeId: z.string(), card: z.string(), audience: z.enum(['client', 'team']) }),
  async load(tx, { snoozeId, card, audience }) {
    const snooze = await tx.snooze.findUnique({ where: { id: snoozeId } });
    const effect = await tx.effect.findUnique({ where: { id: card } });
    if (snooze === null || snooze.endedAt !== null || effect === null) return undefined;
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
