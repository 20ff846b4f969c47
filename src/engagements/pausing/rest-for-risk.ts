import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { now, type Reactions } from '../../kernel/effect.ts';
import { oneLine } from '../../kernel/shorten.ts';
import type { RiskClosed, RiskRaised } from '../../risks/events.ts';
import { pauseEngagement } from './pause-engagement.ts';
import { pausedFrom } from './paused.ts';
import { resumeEngagement } from './resume-engagement.ts';

/** Ends the pause that began with a notice, unless a person has ended it, or has begun another one. */
export const resumeAfterRisk = act({
  name: 'engagement.resume-after-risk',
  input: z.object({ engagementId: z.string(), restsSince: z.string() }),
  async run(tx, { engagementId, restsSince }, visit) {
    const { status, paused } = await tx.engagement.findUniqueOrThrow({
      where: { id: engagementId },
      select: { status: true, paused: true },
    });
    // Columns of moments keep milliseconds, the pause keeps all that the clock gave.
    const since = Temporal.Instant.from(restsSince).epochMilliseconds;
    const isThis = status === 'paused' && pausedFrom(paused)?.at.epochMilliseconds === since;
    return isThis ? resumeEngagement.run(tx, { engagementId }, visit) : outcome([]);
  },
});

/** Force majeure: the project rests while the notice is open, where the team says so. */
export const restReactions: Reactions<RiskRaised | RiskClosed> = {
  'risk.raised': ({ engagementId, pauses, what, lastDay }) =>
    pauses && lastDay !== null
      ? [now(pauseEngagement, { engagementId, reason: oneLine(what, 500), until: lastDay })]
      : [],
  'risk.closed': ({ engagementId, restsSince }) =>
    restsSince === null ? [] : [now(resumeAfterRisk, { engagementId, restsSince })],
};
