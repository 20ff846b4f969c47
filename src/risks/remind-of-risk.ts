import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { dayIn } from '../kernel/calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import { daysOver, freeDay } from '../kernel/free-day.ts';
import { REMINDS_AT } from '../kernel/reading-hours.ts';
import { reminder } from '../kernel/reminder.ts';
import type { Visit } from '../kernel/visit.ts';
import { dropDueOf } from './drop-due-of.ts';
import type { RiskWaits } from './events.ts';
import { takeRisk } from './take-risk.ts';
import { waitsSubject } from './team-notices.ts';

/** Business days without news after which the team is reminded: a week. */
const QUIET_DAYS = 5;

/** Reminds the team of one that is open without news, each week anew, so that none is forgotten. */
export const remindOfRisk = reminder({
  name: 'risk.remind',
  input: z.object({ riskId: z.string() }),
  async load(tx, { riskId }) {
    const { risk, facts } = await takeRisk(tx, riskId);
    if (risk.closed !== null || facts.status === 'closed') return undefined;
    return { risk, reader: await agencyCalendar(tx) };
  },
  turn: ({ risk: { id: subject, engagementId }, reader }) => ({
    engagementId,
    subject,
    says: { kind: 'risk.remind', subject: waitsSubject(subject) },
    audience: 'team',
    reader,
  }),
  async give(tx, { risk, reader }, visit) {
    const { id: riskId, engagementId, number } = risk;
    await scheduleReminder(tx, visit, risk);
    const day = dayIn(visit.now, reader.timeZone).toString();
    const waits: RiskWaits = { type: 'risk.waits', engagementId, riskId, number, day };
    return [waits];
  },
});

/** A week from now, in place of what was due before: there is news, or it was said. */
export async function scheduleReminder(
  tx: Tx,
  visit: Visit,
  { id: riskId, engagementId }: { readonly id: string; readonly engagementId: string },
): Promise<void> {
  const { timeZone, days } = await agencyCalendar(tx);
  const kind = remindOfRisk.name;
  await dropDueOf(tx, riskId, kind);
  const inAWeek = days.add(dayIn(visit.now, timeZone), QUIET_DAYS);
  const day = freeDay(inAWeek, await daysOver(tx, riskId, kind), days);
  const at = { engagementId, subject: riskId, day, time: REMINDS_AT, timeZone };
  await scheduleAct(tx, visit, remindOfRisk, { riskId }, at);
}
