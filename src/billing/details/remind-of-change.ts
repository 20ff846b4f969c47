import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { agencyCalendar } from '../../kernel/agency-calendar.ts';
import { type Day, dayIn, type WorkingDays } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { reminder } from '../../kernel/reminder.ts';
import type { Visit } from '../../kernel/visit.ts';
import { type DetailChange, takeChange } from './detail-change.ts';
import type { DetailsReminded } from './events.ts';
import { withdraw } from './withdraw-change.ts';

/** Business days after it was asked. */
const REMINDS_AFTER = [3, 7] as const;
export const EXPIRES_AFTER = 10;
/** Where those are who have to answer. */
const REMINDS_AT = '10:00';
export const EXPIRES_AT = '18:00';

const About = z.object({ changeId: z.string() });

/** Reminds who has to confirm a change, unless it was answered meanwhile. */
export const remindOfDetails = reminder({
  name: 'billing.remind-of-details',
  input: About,
  async load(tx, { changeId }) {
    const change = await takeChange(tx, changeId);
    return change.status === 'asked' ? { change, reader: await calendarOf(tx, change) } : undefined;
  },
  turn({ change: { id: subject, engagementId }, reader }) {
    return { engagementId, subject, audience: 'client', reader };
  },
  async give(_tx, { change, reader: { timeZone } }, { now }) {
    const { id: changeId, engagementId, kind, before, after } = change;
    const reminded: DetailsReminded = {
      type: 'billing.details-reminded',
      engagementId,
      changeId,
      kind,
      before,
      after,
      invoiceIds: [],
      day: dayIn(now, timeZone).toString(),
    };
    return [reminded];
  },
});

/** Nobody has answered in time: everything stays as it was. */
export const expireDetails = act({
  name: 'billing.expire-details',
  input: About,
  async run(tx, { changeId }, visit) {
    const change = await takeChange(tx, changeId);
    if (change.status !== 'asked') return outcome([]);
    const { timeZone } = await calendarOf(tx, change);
    const last = await lastDay(tx, change);
    if (dayIn(visit.now, timeZone).until(last).sign > 0) {
      // Days off have come between: the card says until when.
      const { engagementId } = change;
      const at = { engagementId, subject: changeId, day: last, time: EXPIRES_AT, timeZone };
      await scheduleAct(tx, visit, expireDetails, { changeId }, at);
      return outcome([]);
    }
    return outcome([await withdraw(tx, changeId, 'expired', visit)]);
  },
});

export async function scheduleReminders(tx: Tx, change: DetailChange, visit: Visit): Promise<void> {
  const { id: changeId, engagementId } = change;
  const { timeZone, days } = await calendarOf(tx, change);
  const at = (day: Day, time: string) => ({ engagementId, subject: changeId, day, time, timeZone });
  const asked = dayIn(change.askedAt, timeZone);
  for (const after of REMINDS_AFTER)
    await scheduleAct(tx, visit, remindOfDetails, { changeId }, at(days.add(asked, after), REMINDS_AT));
  await scheduleAct(tx, visit, expireDetails, { changeId }, at(days.add(asked, EXPIRES_AFTER), EXPIRES_AT));
}

/** The last day on which it can be answered. */
export async function lastDay(tx: Parameters<typeof engagementFacts>[0], change: DetailChange): Promise<Day> {
  const { timeZone, days } = await calendarOf(tx, change);
  return days.add(dayIn(change.askedAt, timeZone), EXPIRES_AFTER);
}

async function calendarOf(
  tx: Parameters<typeof engagementFacts>[0],
  { engagementId }: Pick<DetailChange, 'engagementId'>,
): Promise<{ readonly timeZone: string; readonly days: WorkingDays }> {
  return engagementId === null ? agencyCalendar(tx) : engagementFacts(tx, engagementId);
}
