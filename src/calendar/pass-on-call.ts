import { z } from 'zod';
import { absencesAt, inPlaceOf } from '../kernel/absences.ts';
import { act, outcome } from '../kernel/act.ts';
import type { CallPassedOn } from './events.ts';

/**
 * The team is asked to talk to a client, in its channel. While the project's lead is away, whoever stands in gets the
 * same card directly: nobody else would feel asked.
 */
export const passOnCall = act({
  name: 'calendar.pass-on-call',
  input: z.object({
    engagementId: z.string(),
    /** The card in the team's channel. */
    notice: z.string(),
    params: z.record(z.string(), z.string()),
  }),
  async run(tx, { engagementId, notice, params }, { now }) {
    const { leadMemberId } = await tx.engagement.findUniqueOrThrow({
      where: { id: engagementId },
      select: { leadMemberId: true },
    });
    if (leadMemberId === null) return outcome([]);
    const there = inPlaceOf(leadMemberId, await absencesAt(tx, now));
    if (there === leadMemberId) return outcome([]);
    const { slackUserId } = await tx.member.findUniqueOrThrow({
      where: { id: there },
      select: { slackUserId: true },
    });
    const passedOn: CallPassedOn = {
      type: 'calendar.call-passed-on',
      engagementId,
      slackUserId,
      notice,
      params,
    };
    return outcome([passedOn]);
  },
});
