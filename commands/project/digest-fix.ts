import { z } from 'zod';
import { fixDigest, LONGEST_CORRECTION } from '../../src/digests/fix-digest.ts';
import { refuse } from '../../src/digests/refusals.ts';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
import type { Call } from '../../src/surface/desk.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { digestText as text } from './digest-text.ts';

const About = z.object({ digestId: z.string() });

const fixForm = form('digest.fix', {
  title: text.fixTitle(),
  submit: text.fix(),
  context: About,
  fields: {
    text: longText(text.correction(), LONGEST_CORRECTION, { hint: text.correctionHint() }),
  },
});

/** The last one that went to the client, weekly or monthly. */
export const fix = engagementWord('digest fix', text.doesFix(), async (call, { id }) => {
  const digest = await call.desk.read.digest.findFirst({
    where: { scope: id, kind: { in: ['weekly', 'monthly'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (digest === null) throw refuse.noDigest();
  return opened(call, digest.id);
});

export const fixPressed = button('digest.fix', About, ({ value, ...call }) => opened(call, value.digestId));

export const fixSubmitted = onSubmit(fixForm, async ({ context, values, visit }, desk) => {
  await desk.perform(fixDigest, { ...context, ...values }, visit);
  return reply.done();
});

async function opened({ visit, desk, channelId }: Call, digestId: string) {
  const digest = await desk.read.digest.findUnique({
    where: { id: digestId },
    select: { localDay: true, engagement: { select: { name: true } } },
  });
  if (digest === null || digest.engagement === null) throw refuse.noDigest();
  const intro = [text.fixIntro({ name: digest.engagement.name, day: dayFromColumn(digest.localDay) })];
  return reply.open(openForm(fixForm, { locale: visit.locale, context: { digestId }, channelId, intro }));
}
