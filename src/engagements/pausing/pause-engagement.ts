import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { type Day, dayIn, LocalDay } from '../../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../../kernel/due.ts';
import { engagementFacts, lockEngagement } from '../../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { EngagementPaused } from './events.ts';
import { ASKS_AT, noticePauseOver, pauseSubject } from './notice-pause-over.ts';
import { mustRunEngagement, presentPause } from './paused.ts';
import { refuse } from './refusals.ts';
import { putToRest } from './resting-due.ts';

/**
 * Work rests, and so do reminders, windows and billing on dates. Nothing of it is lost: what is due is put to rest and
 * goes on with what was left. Nobody but a person ends it. One that lasts already gets another day and another reason.
 */
export const pauseEngagement = act({
  name: 'engagement.pause',
  input: z.object({
    engagementId: z.string(),
    reason: z.string().trim().min(1).max(500),
    until: LocalDay,
  }),
  async run(tx, { engagementId, reason, until }, visit) {
    mustRunEngagement(visit.person);
    await lockEngagement(tx, engagementId);
    const { name, status, timeZone, days } = await engagementFacts(tx, engagementId);
    if (status !== 'active' && status !== 'paused') throw refuse.notInForce({ name });
    const today = dayIn(visit.now, timeZone);
    if (Temporal.PlainDate.compare(until, today) <= 0) throw refuse.untilPassed({ day: until }, 'until');
    if (Temporal.PlainDate.compare(until, today.add({ years: 1 })) > 0)
      throw refuse.untilTooFar({ day: until }, 'until');
    const present = await presentPause(tx, engagementId);
    // Sent twice, or by two people: both sides have read it already.
    if (present?.reason === reason && present.until.equals(until)) return outcome([]);
    const pausedAt = (present?.at ?? visit.now).toString();
    const by = actorToColumn(actorOf(visit.person));
    await tx.engagement.update({
      where: { id: engagementId },
      data: { status: 'paused', paused: { reason, until: until.toString(), at: pausedAt, by } },
    });
    await putToRest(tx, visit, engagementId);
    await askWhenOver(tx, visit, { engagementId, pausedAt }, days.add(until, 0));
    const paused: EngagementPaused = {
      type: 'engagement.paused',
      engagementId,
      pausedAt,
      until: until.toString(),
      reason,
    };
    return outcome([paused]);
  },
});

/** In the place of an earlier day, where it was made longer. */
async function askWhenOver(
  tx: Tx,
  visit: Visit,
  about: { readonly engagementId: string; readonly pausedAt: string },
  day: Day,
): Promise<void> {
  const { engagementId } = about;
  const subject = pauseSubject(engagementId);
  await dropDue(tx, subject);
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const at = { engagementId, subject, day, time: ASKS_AT, timeZone };
  await scheduleAct(tx, visit, noticePauseOver, about, at);
}
