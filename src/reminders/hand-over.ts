import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { type Day, dayIn } from '../kernel/calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import { daysOver, freeDay } from '../kernel/free-day.ts';
import { REMINDS_AT, waitsUntil } from '../kernel/reading-hours.ts';
import type { Visit } from '../kernel/visit.ts';
import type { ReminderHandedOver } from './events.ts';
import { handOverFacts } from './hand-over-facts.ts';

/** Business days that the last reminder has to bring something. */
const RESTS = 2;

const About = z.object({ engagementId: z.string(), kind: z.string(), subject: z.string() });
type About = z.output<typeof About>;

/** The last reminder was given: if nothing comes of it, a person takes over. */
export const planHandOver = act({
  name: 'reminder.plan-hand-over',
  input: About,
  async run(tx, about, visit) {
    const { timeZone, days } = await agencyCalendar(tx);
    await setFor(tx, visit, about, days.add(dayIn(visit.now, timeZone), RESTS));
    return outcome([]);
  },
});

/** Somebody of the team is asked to talk to them, unless it was decided meanwhile or reminders have begun anew. */
export const handOver = act({
  name: 'reminder.hand-over',
  input: About,
  async run(tx, about, visit) {
    const { engagementId, kind, subject } = about;
    if ((await handOverFacts(tx, about))?.isOpen !== true) return outcome([]);
    const { timeZone, days } = await agencyCalendar(tx);
    const morning = waitsUntil(visit.now, timeZone, days);
    if (morning !== undefined) {
      await setFor(tx, visit, about, morning);
      return outcome([]);
    }
    const handedOver: ReminderHandedOver = {
      type: 'reminder.handed-over',
      ...{ engagementId, kind, subject },
      day: dayIn(visit.now, timeZone).toString(),
    };
    return outcome([handedOver]);
  },
});

/** What was due about it goes with it, when it is decided. */
async function setFor(tx: Tx, visit: Visit, about: About, wanted: Day): Promise<void> {
  const { engagementId, subject } = about;
  const { timeZone, days } = await agencyCalendar(tx);
  const day = freeDay(wanted, await daysOver(tx, subject, handOver.name), days);
  const at = { engagementId, subject, day, time: REMINDS_AT, timeZone };
  await scheduleAct(tx, visit, handOver, { ...about }, at);
}
