import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { engagementFacts, lockEngagement } from '../../kernel/engagement-facts.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { EngagementResumed } from './events.ts';
import { pauseSubject } from './notice-pause-over.ts';
import { mustRunEngagement, type Paused, pausedFrom, presentPause } from './paused.ts';
import { refuse } from './refusals.ts';
import { wake } from './resting-due.ts';

/**
 * Work goes on: what rested is due later by the business days of the pause, and nothing of it at once. What that does to
 * windows, the plan and billing follows in the same transaction, by the rooms' reactions.
 */
export const resumeEngagement = act({
  name: 'engagement.resume',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    mustRunEngagement(visit.person);
    await lockEngagement(tx, engagementId);
    const paused = await presentPause(tx, engagementId);
    if (paused === undefined) {
      const { name } = await engagementFacts(tx, engagementId);
      throw refuse.notPaused({ name });
    }
    return outcome([await goOn(tx, visit, engagementId, paused)]);
  },
});

/** A signature puts a project in force, whatever held it: what rested may not rest for ever. */
export const resumeBySignature = act({
  name: 'engagement.resume-by-signature',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    const row = await tx.engagement.findUniqueOrThrow({
      where: { id: engagementId },
      select: { paused: true },
    });
    const paused = pausedFrom(row.paused);
    return outcome(paused === undefined ? [] : [await goOn(tx, visit, engagementId, paused)]);
  },
});

async function goOn(tx: Tx, visit: Visit, engagementId: string, paused: Paused): Promise<EngagementResumed> {
  const { timeZone, days } = await engagementFacts(tx, engagementId);
  const businessDays = Math.max(0, days.between(dayIn(paused.at, timeZone), dayIn(visit.now, timeZone)));
  await tx.$executeRaw`update engagement set status = 'active', paused = null where id = ${engagementId}`;
  await dropDue(tx, pauseSubject(engagementId));
  await wake(tx, { engagementId, timeZone, days, businessDays, now: visit.now });
  const pausedAt = paused.at.toString();
  return { type: 'engagement.resumed', engagementId, pausedAt, businessDays };
}
