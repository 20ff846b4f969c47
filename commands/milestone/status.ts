import { instantFromColumn } from '../../src/kernel/calendar.ts';
import { namesOf } from '../../src/kernel/engagement-facts.ts';
import { moment } from '../../src/kernel/phrase.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

export const status = engagementWord('status', text.doesStatus(), async ({ desk }, engagement) => {
  const row = await desk.read.engagement.findUniqueOrThrow({
    where: { id: engagement.id },
    include: {
      acceptor: true,
      standIn: true,
      milestones: { where: { status: 'delivered' }, include: { deliveries: { where: { status: 'open' } } } },
    },
  });
  const waiting = row.milestones.flatMap(({ title, deliveries }) =>
    deliveries.flatMap(({ windowEndsAt }) =>
      windowEndsAt === null
        ? []
        : [text.windowRow({ title, who: namesOf(row), end: moment(instantFromColumn(windowEndsAt), row.timeZone) })],
    ),
  );
  return reply.say({ title: text.statusTitle(), body: waiting.length > 0 ? waiting : [text.nothingWaits()] });
});
