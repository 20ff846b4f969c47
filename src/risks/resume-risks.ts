import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { type Day, dayIn, dayToColumn, type Instant } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import type { RiskWentOn } from './events.ts';
import { scheduleAnswer } from './remind-of-answer.ts';
import { type Risk, riskFrom, waitsForClient } from './risk.ts';

/**
 * The project goes on after a pause: an answer is needed later by as many business days, and what was late is as late as
 * it was. Cards that said that the project rests are brought up to date.
 */
export const resumeRisks = act({
  name: 'risk.resume-all',
  input: z.object({ engagementId: z.string(), pausedAt: z.string() }),
  async run(tx, { engagementId, pausedAt }, visit) {
    await lockEngagement(tx, engagementId);
    const facts = await engagementFacts(tx, engagementId);
    const rows = await tx.risk.findMany({
      where: { engagementId, status: 'open' },
      orderBy: { number: 'asc' },
    });
    const wentOn: RiskWentOn[] = [];
    for (const risk of rows.map(riskFrom)) {
      const { id: riskId, number, needsBy: from, pauses } = risk;
      const needsBy = laterBy(risk, facts, Temporal.Instant.from(pausedAt), visit.now);
      await scheduleAnswer(tx, visit, facts, { ...risk, needsBy });
      const isLater = from !== null && needsBy !== null && !from.equals(needsBy);
      if (isLater) await tx.risk.update({ where: { id: riskId }, data: { needsBy: dayToColumn(needsBy) } });
      if (isLater || pauses)
        wentOn.push({
          type: 'risk.went-on',
          ...{ engagementId, riskId, number, needsBy: needsBy?.toString() ?? null },
        });
    }
    return outcome(wentOn);
  },
});

/** What was announced while the project rested has rested since then. */
function laterBy(
  risk: Risk,
  { timeZone, days }: EngagementFacts,
  pausedAt: Instant,
  now: Instant,
): Day | null {
  const { needsBy, raisedAt } = risk;
  if (needsBy === null || !waitsForClient(risk)) return needsBy;
  const since = Temporal.Instant.compare(raisedAt, pausedAt) > 0 ? raisedAt : pausedAt;
  const rested = Math.max(0, days.between(dayIn(since, timeZone), dayIn(now, timeZone)));
  return rested === 0 ? needsBy : days.add(days.add(needsBy, 0), rested);
}
