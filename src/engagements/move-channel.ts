import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { Happening } from '../kernel/event.ts';

/** The channel of an engagement has another id from now on; the conversation is the same. */
export interface ChannelMoved extends Happening {
  readonly type: 'engagement.channel-moved';
  readonly engagementId: string;
  readonly from: string;
  readonly to: string;
}

/** Slack gave a channel another id. Its messages went with it, so the cards in it are found under the new one. */
export const moveChannel = act({
  name: 'engagement.move-channel',
  input: z.object({ from: z.string(), to: z.string() }),
  async run(tx, { from, to }, visit) {
    const now = instantToColumn(visit.now);
    const rows = await tx.engagementChannel.findMany({ where: { channelId: from, until: null } });
    await tx.engagementChannel.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { until: now },
    });
    // An engagement that somebody has already linked to the new id keeps that row.
    const linked = await tx.engagementChannel.findMany({ where: { channelId: to, until: null } });
    const moved = rows.filter(({ engagementId }) => !linked.some((row) => row.engagementId === engagementId));
    await tx.engagementChannel.createMany({
      data: moved.map(({ engagementId }) => ({
        id: visit.newId('chn'),
        engagementId,
        channelId: to,
        since: now,
      })),
    });
    await tx.agency.updateMany({ where: { teamChannelId: from }, data: { teamChannelId: to } });
    await tx.card.updateMany({ where: { channelId: from }, data: { channelId: to } });
    const events: ChannelMoved[] = rows.map(({ engagementId }) => ({
      type: 'engagement.channel-moved',
      engagementId,
      from,
      to,
    }));
    return outcome(events);
  },
});
