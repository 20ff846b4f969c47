import { states } from '../../src/engagements/waiting-text.ts';
import { dayIn, instantFromColumn } from '../../src/kernel/calendar.ts';
import { EngagementStatus } from '../../src/kernel/engagement-facts.ts';
import { code } from '../../src/kernel/phrase.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

const MOST = 50;

export const list = word('list', text.doesList(), async ({ desk }) => {
  const rows = await desk.read.engagement.findMany({
    where: { status: { not: 'closed' } },
    include: {
      client: { select: { name: true } },
      channels: { where: { until: null }, orderBy: { since: 'desc' }, take: 1 },
    },
    orderBy: { createdAt: 'desc' },
    take: MOST,
  });
  const lines = rows.map((row) => {
    const values = {
      client: row.client.name,
      name: row.name,
      state: states[EngagementStatus.parse(row.status)](),
      day: dayIn(instantFromColumn(row.createdAt), row.timeZone),
    };
    const channelId = row.channels[0]?.channelId;
    return channelId === undefined
      ? text.row(values)
      : text.rowIn({ ...values, channel: { kind: 'channel', channelId } });
  });
  const body = lines.length > 0 ? lines : [text.none({ command: code('/intake') })];
  return reply.say({ title: text.listTitle(), body });
});
