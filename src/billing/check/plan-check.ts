import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Act, act, outcome } from '../../kernel/act.ts';
import { agencyCalendarFrom, calendarColumns } from '../../kernel/agency-calendar.ts';
import { atHour, type Day, dayIn, type Instant, type WorkingDays } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { askForInvoices, hasCustomersThere } from '../provider/ask-for-list.ts';
import { checkBooks } from './check-books.ts';

/** When the agency begins its day, as with its daily summary. */
export const CHECK_AT = '09:00';
/** What stands at a provider is asked for before. */
const LIST_AT = '08:45';

/** Runs at every tick: the next check and the question before it are always planned, also when a plan was lost or we were down for a while. */
export const planCheck = act({
  name: 'billing.plan-check',
  input: z.object({}),
  async run(tx, _input, visit) {
    const waiting = await tx.due.findMany({
      where: { scope: 'agency', kind: { in: [checkBooks.name, askForInvoices.name] }, state: 'waiting' },
      select: { kind: true },
    });
    const isPlanned = (act: Act): boolean => waiting.some(({ kind }) => kind === act.name);
    const isCheckMissing = !isPlanned(checkBooks);
    const isQuestionMissing = !isPlanned(askForInvoices) && (await hasCustomersThere(tx));
    if (!isCheckMissing && !isQuestionMissing) return outcome([]);
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
    if (agency === null) return outcome([]);
    const { timeZone, days } = agencyCalendarFrom(agency);
    const nextAt = (time: string) => {
      const day = nextMorning(visit.now, time, timeZone, days);
      return { engagementId: null, subject: 'agency', day, time, timeZone };
    };
    if (isCheckMissing) await scheduleAct(tx, visit, checkBooks, {}, nextAt(CHECK_AT));
    if (isQuestionMissing) await scheduleAct(tx, visit, askForInvoices, {}, nextAt(LIST_AT));
    return outcome([]);
  },
});

/** The next morning on which the agency works and that hour is strictly after `now`. */
export function nextMorning(now: Instant, time: string, timeZone: string, days: WorkingDays): Day {
  const first = days.add(dayIn(now, timeZone), 0);
  const isAhead = Temporal.Instant.compare(atHour(first, time, timeZone), now) > 0;
  return isAhead ? first : days.add(first, 1);
}
