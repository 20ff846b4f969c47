import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { daysOver } from '../kernel/free-day.ts';
import { REMINDS_AT } from '../kernel/reading-hours.ts';
import { reminder } from '../kernel/reminder.ts';
import type { Visit } from '../kernel/visit.ts';
import { owedSubject } from './answer-owed-notice.ts';
import { dropDueOf } from './drop-due-of.ts';
import type { AnswerOwed } from './events.ts';
import { type Risk, waitsForClient } from './risk.ts';
import { takeRisk } from './take-risk.ts';

/** Business days from the day by which it is needed. After the last one the team's own reminder proposes a call. */
const REMINDS_ON = [-1, 0, 1, 3];

/** Reminds the client of an answer that is needed by some day: what comes later moves days. */
export const remindOfAnswer = reminder({
  name: 'risk.remind-of-answer',
  input: z.object({ riskId: z.string() }),
  async load(tx, { riskId }) {
    const { risk, facts } = await takeRisk(tx, riskId);
    const goesOn = facts.status !== 'paused' && facts.status !== 'closed';
    return goesOn && waitsForClient(risk) ? { risk, reader: facts } : undefined;
  },
  turn: ({ risk: { id: subject, engagementId }, reader }) => ({
    engagementId,
    subject,
    says: { kind: 'risk.remind-of-answer', subject: owedSubject(subject) },
    audience: 'client',
    reader,
  }),
  async give(_tx, { risk, reader }, visit) {
    const { id: riskId, engagementId, number } = risk;
    const day = dayIn(visit.now, reader.timeZone).toString();
    const owed: AnswerOwed = { type: 'risk.answer-owed', engagementId, riskId, number, day };
    return [owed];
  },
});

/** On the days that are still to come, in place of those that were set before; none once nothing is asked. */
export async function scheduleAnswer(
  tx: Tx,
  visit: Visit,
  { timeZone, days }: EngagementFacts,
  risk: Risk,
): Promise<void> {
  const { id: subject, engagementId, needsBy } = risk;
  if (needsBy === null) return;
  await dropDueOf(tx, subject, remindOfAnswer.name);
  if (!waitsForClient(risk)) return;
  const today = dayIn(visit.now, timeZone);
  const over = await daysOver(tx, subject, remindOfAnswer.name);
  const wanted = REMINDS_ON.map((count) => days.add(days.add(needsBy, 0), count));
  for (const day of wanted) {
    if (Temporal.PlainDate.compare(day, today) <= 0 || over.has(day.toString())) continue;
    const at = { engagementId, subject, day, time: REMINDS_AT, timeZone };
    await scheduleAct(tx, visit, remindOfAnswer, { riskId: subject }, at);
  }
}
