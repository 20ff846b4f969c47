import { z } from 'zod';
import { dayIn, instantFromColumn } from '../../src/kernel/calendar.ts';
import type { Locale } from '../../src/kernel/locale.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { Roadmap, RoadmapView } from '../../src/kernel/roadmap/roadmap.ts';
import { roadmapAltText } from '../../src/kernel/roadmap/roadmap-text.ts';
import { boardCard } from '../../src/milestones/roadmap/board.ts';
import { newestPicture } from '../../src/milestones/roadmap/newest-picture.ts';
import { roadmapButtons, roadmapCard } from '../../src/milestones/roadmap/notices.ts';
import { postRoadmap } from '../../src/milestones/roadmap/post-roadmap.ts';
import { roadmapOf } from '../../src/milestones/roadmap/roadmap-of.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { roadmapText as text } from './roadmap-text.ts';

export const roadmap = engagementWord('roadmap', text.does(), async ({ visit, desk }, { id }) => {
  const shown = await roadmapOf(desk.read, id, visit.now);
  if (shown.milestones.length === 0) return reply.say({ ...roadmapCard(shown), body: [text.empty()] });
  const { read } = desk;
  const posted = await read.roadmap.findUnique({ where: { engagementId: id } });
  const { timeZone } = await read.engagement.findUniqueOrThrow({ where: { id } });
  const value = { engagementId: id, seen: String(posted?.posting ?? 0) };
  const label = posted === null ? text.post() : text.again();
  return reply.say({
    ...roadmapCard(shown),
    ...(await pictureFor(read, { id, roadmap: shown, view: 'timeline', locale: visit.locale })),
    buttons: [{ press: 'roadmap.post', label, value, style: 'primary' }, ...roadmapButtons(id)],
    footnote:
      posted === null
        ? text.notPosted()
        : text.posted({ day: dayIn(instantFromColumn(posted.postedAt), timeZone) }),
  });
});

interface Wanted {
  readonly id: string;
  readonly roadmap: Roadmap;
  readonly view: RoadmapView;
  readonly locale: Locale;
}

/** The picture as it is on the client's card, where there is one, said in the reader's language. */
async function pictureFor(
  read: ReadDb,
  { id, roadmap: shown, view, locale }: Wanted,
): Promise<Pick<CardWords, 'picture'>> {
  const newest = await newestPicture(read, id);
  if (newest === null) return {};
  const slackFileId = view === 'timeline' ? newest.timelineFileId : newest.boardFileId;
  return { picture: { slackFileId, alt: roadmapAltText({ ...shown, locale }) } };
}

/** Anybody who sees the roadmap may look at it the other way; only they see it. */
export const boardPressed = button(
  'roadmap.board',
  z.object({ engagementId: z.string() }),
  async ({ value: { engagementId: id }, visit }, { read }) => {
    const shown = await roadmapOf(read, id, visit.now);
    const picture = await pictureFor(read, { id, roadmap: shown, view: 'board', locale: visit.locale });
    return reply.say({ ...boardCard(shown), ...picture });
  },
);

const postForm = form('project.post-roadmap', {
  title: text.title(),
  submit: text.submit(),
  context: z.object({ engagementId: z.string(), seen: z.string() }),
  fields: {},
});

export const postPressed = button(
  'roadmap.post',
  z.object({ engagementId: z.string(), seen: z.string() }),
  async ({ value, visit, channelId }, { read }) => {
    const { name, client } = await read.engagement.findUniqueOrThrow({
      where: { id: value.engagementId },
      select: { name: true, client: { select: { name: true } } },
    });
    const effect = value.seen === '0' ? text.effect : text.effectAgain;
    const intro = [effect({ name, client: client.name })];
    return reply.open(openForm(postForm, { locale: visit.locale, context: value, channelId, intro }));
  },
);

export const postSubmitted = onSubmit(postForm, async ({ context, visit }, desk) => {
  await desk.perform(postRoadmap, context, visit);
  return reply.done();
});
