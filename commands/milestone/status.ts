import { instantFromColumn } from '../../src/kernel/calendar.ts';
import { namesOf } from '../../src/kernel/engagement-facts.ts';
import { moment, type Said } from '../../src/kernel/phrase.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { planWords } from './plan-words.ts';
import { text } from './text.ts';

/** What waits for the client: until when, or why no time runs at the moment. */
export const status = engagementWord('status', text.doesStatus(), async ({ desk, visit }, { id }) => {
  const { acceptor, standIn, timeZone } = await desk.read.engagement.findUniqueOrThrow({
    where: { id },
    include: { acceptor: true, standIn: true },
  });
  const open = await desk.read.delivery.findMany({
    where: { status: 'open', milestone: { engagementId: id } },
    include: { milestone: { select: { title: true } } },
    orderBy: { deliveredAt: 'asc' },
  });
  const questions = await desk.read.question.findMany({ where: { engagementId: id, answeredAt: null } });
  const who = namesOf({ acceptor, standIn });
  const waiting = open.map(({ id: deliveryId, milestone: { title }, windowEndsAt }): Said => {
    if (questions.some(({ subject }) => subject === deliveryId)) return text.pausedRow({ title });
    if (windowEndsAt === null) return text.notShownRow({ title });
    return text.windowRow({ title, who, end: moment(instantFromColumn(windowEndsAt), timeZone) });
  });
  return reply.say({
    title: text.statusTitle(),
    body: waiting.length > 0 ? waiting : [text.nothingWaits()],
    ...(await planWords(desk, id, visit.now)),
  });
});
