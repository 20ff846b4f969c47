import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import type { DeciderLeft } from './events.ts';

/**
 * Somebody who may decide for the client is gone: from then on they may not, and the other of the two alone may. A person
 * of the agency names whoever follows; nobody comes back into the place by joining the channel again.
 */
export const loseDecider = act({
  name: 'engagement.lose-decider',
  input: z.object({
    slackUserId: z.string(),
    /** The channel that was left; null: the person is gone from Slack altogether. */
    channelId: z.string().nullable(),
  }),
  async run(tx, { slackUserId, channelId }) {
    const theirs = await tx.engagement.findMany({
      where: {
        status: { not: 'closed' },
        OR: [{ acceptor: { slackUserId } }, { standIn: { slackUserId } }],
        ...(channelId !== null && { channels: { some: { channelId, until: null } } }),
      },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const left: DeciderLeft[] = [];
    for (const { id } of theirs) {
      await lockEngagement(tx, id);
      const { acceptor, standIn } = await tx.engagement.findUniqueOrThrow({
        where: { id },
        select: { acceptor: true, standIn: true },
      });
      const gone = [acceptor, standIn].find((one) => one?.slackUserId === slackUserId);
      if (!gone) continue;
      const acceptorId = acceptor?.id === gone.id ? null : (acceptor?.id ?? null);
      const standInId = standIn?.id === gone.id ? null : (standIn?.id ?? null);
      await tx.engagement.update({ where: { id }, data: { acceptorId, standInId } });
      const how = channelId === null ? 'slack' : 'channel';
      left.push({
        type: 'engagement.decider-left',
        engagementId: id,
        who: gone.name,
        contactId: gone.id,
        how,
      });
    }
    return outcome(left);
  },
});
