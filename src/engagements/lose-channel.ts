import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { Happening } from '../kernel/event.ts';

/** Why what is posted in a channel reaches the client no longer. */
export const Loss = z.enum(['unshared', 'archived', 'left']);
export type Loss = z.output<typeof Loss>;

/** The way to the client is cut until somebody mends it. */
export interface ChannelLost extends Happening {
  readonly type: 'engagement.channel-lost';
  readonly engagementId: string;
  readonly channelId: string;
  readonly loss: Loss;
}

/**
 * Records that the client can't be reached in the channel. The link stays: a channel can be shared again, and posts
 * to it stop with Slack's word until then.
 */
export const loseChannel = act({
  name: 'engagement.lose-channel',
  input: z.object({ channelId: z.string(), loss: Loss }),
  async run(tx, { channelId, loss }) {
    const engagements = await tx.engagement.findMany({
      where: { status: { not: 'closed' }, channels: { some: { channelId, until: null } } },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
    });
    const events: ChannelLost[] = engagements.map(({ id }) => ({
      type: 'engagement.channel-lost',
      engagementId: id,
      channelId,
      loss,
    }));
    return outcome(events);
  },
});
