import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { LocalDay } from '../../kernel/calendar.ts';
import { now, type Reactions } from '../../kernel/effect.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { oneLine } from '../../kernel/shorten.ts';
import type { RiskClosed, RiskRaised } from '../../risks/events.ts';
import { pauseEngagement } from './pause-engagement.ts';
import { presentPause } from './paused.ts';
import { resumeEngagement } from './resume-engagement.ts';

const reasonOf = (what: string): string => oneLine(what, 500);

/** Rests because of what was announced. One that rests already rests as long as the longer of the two. */
export const restForRisk = act({
  name: 'engagement.rest-for-risk',
  input: z.object({ engagementId: z.string(), what: z.string(), until: LocalDay }),
  async run(tx, { engagementId, what, until }, visit) {
    await lockEngagement(tx, engagementId);
    const present = await presentPause(tx, engagementId);
    if (present !== undefined && Temporal.PlainDate.compare(until, present.until) <= 0) return outcome([]);
    return pauseEngagement.run(tx, { engagementId, reason: reasonOf(what), until }, visit);
  },
});

/**
 * Ends the pause that began with a notice, once none is open that asks for one, and unless a person has ended it, has
 * begun another one, or has made it longer for a reason of their own.
 */
export const resumeAfterRisk = act({
  name: 'engagement.resume-after-risk',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    await lockEngagement(tx, engagementId);
    const pause = await presentPause(tx, engagementId);
    if (pause === undefined) return outcome([]);
    const risks = await tx.risk.findMany({
      where: { engagementId, pauses: true },
      select: { what: true, status: true, raisedAt: true },
    });
    // Columns of moments keep milliseconds, the pause keeps all that the clock gave.
    const began = risks.some(({ raisedAt }) => raisedAt.getTime() === pause.at.epochMilliseconds);
    const isTheirs = risks.some(({ what }) => reasonOf(what) === pause.reason);
    const isOver = risks.every(({ status }) => status !== 'open');
    return began && isTheirs && isOver ? resumeEngagement.run(tx, { engagementId }, visit) : outcome([]);
  },
});

/** Force majeure: the project rests while the notice is open, where the team says so. */
export const restReactions: Reactions<RiskRaised | RiskClosed> = {
  'risk.raised': ({ engagementId, pauses, what, lastDay }) =>
    pauses && lastDay !== null ? [now(restForRisk, { engagementId, what, until: lastDay })] : [],
  'risk.closed': ({ engagementId, pauses }) => (pauses ? [now(resumeAfterRisk, { engagementId })] : []),
};
