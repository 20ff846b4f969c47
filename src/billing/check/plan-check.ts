import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import {
  atHour,
  type Day,
  dayIn,
  type Instant,
  type WorkingDays,
  workingDays,
} from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { checkBooks } from './check-books.ts';

/** When the agency begins its day, as with its daily summary. */
export const CHECK_AT = '09:00';

/** Runs at every tick: the next check is always planned, also when a plan was lost or we were down for a while. */
export const planCheck = act({
  name: 'billing.plan-check',
  input: z.object({}),
  async run(tx, _input, visit) {
    const waiting = await tx.due.count({
      where: { scope: 'agency', kind: checkBooks.name, state: 'waiting' },
    });
    const agency = waiting > 0 ? null : await tx.agency.findUnique({ where: { id: 1 } });
    if (agency === null) return outcome([]);
    const { timeZone, country } = agency;
    const day = nextCheck(visit.now, timeZone, workingDays([country]));
    const at = { engagementId: null, subject: 'agency', day, time: CHECK_AT, timeZone };
    await scheduleAct(tx, visit, checkBooks, {}, at);
    return outcome([]);
  },
});

/** The next morning strictly after `now` on which the agency works. */
export function nextCheck(now: Instant, timeZone: string, days: WorkingDays): Day {
  const first = days.add(dayIn(now, timeZone), 0);
  const isAhead = Temporal.Instant.compare(atHour(first, CHECK_AT, timeZone), now) > 0;
  return isAhead ? first : days.add(first, 1);
}
