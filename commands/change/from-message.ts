import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { askChange } from '../../src/changes/ask-change.ts';
import { LONGEST_QUOTE, Quote } from '../../src/changes/quote.ts';
import { refuse } from '../../src/changes/refusals.ts';
import { moment, verbatim } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { choice, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { messageShortcut, type UsedMessage } from '../../src/surface/shortcut.ts';
import { askFields } from './ask.ts';
import { text } from './text.ts';

const fromMessageForm = form('change.from-message', {
  title: text.askTitle(),
  submit: text.send(),
  /** Without an engagement where the channel has none or several: then it is asked. */
  context: z.object({ engagementId: z.string().exactOptional(), quote: Quote }),
  fields: { engagement: optional(choice(text.project(), [])), ...askFields },
});

/** “This is a change”: a promise made in talk becomes a change request that quotes it. */
export const fromMessage = messageShortcut({
  id: 'change.from-message',
  name: text.fromMessage(),
  does: text.doesFromMessage(),
  async answer({ visit, channelId, message }, desk) {
    const here = await liveEngagements(desk.read, channelId);
    const offered = here.length > 0 ? here : await liveEngagements(desk.read, null);
    const [only] = here;
    if (offered.length === 0) throw refuse.noProject();
    const isKnown = only !== undefined && here.length === 1;
    const quote = quoteOf(message);
    const at = moment(message.at, only?.timeZone ?? 'UTC');
    return reply.open(
      openForm(fromMessageForm, {
        locale: visit.locale,
        channelId,
        context: { quote, ...(isKnown && { engagementId: only.id }) },
        intro: [text.quoted({ author: quote.author, at, words: quote.text })],
        initial: { what: quote.text },
        options: {
          engagement: isKnown ? [] : offered.map(({ id, name }) => ({ value: id, label: verbatim(name) })),
        },
      }),
    );
  },
});

/** Slack carries the quote with the form, in 3,000 characters for everything. */
const ROOM = 2400;

export function quoteOf({ author, at, text: said, permalink }: UsedMessage): Quote {
  const points = [...said.trim()].slice(0, LONGEST_QUOTE);
  const quote = () => ({
    author: [...author].slice(0, 80).join(''),
    at: at.toString(),
    text: points.join(''),
    permalink,
  });
  while (JSON.stringify(quote()).length > ROOM && points.length > 0)
    points.length = Math.floor(points.length * 0.9);
  return quote();
}

const liveEngagements = (read: ReadDb, channelId: string | null) =>
  read.engagement.findMany({
    where: {
      status: { not: 'closed' },
      ...(channelId !== null && { channels: { some: { channelId, until: null } } }),
    },
    select: { id: true, name: true, timeZone: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  });

export const fromMessageSubmitted = onSubmit(fromMessageForm, async ({ context, values, visit }, desk) => {
  const { engagement, ...answers } = values;
  const engagementId = context.engagementId ?? engagement;
  if (engagementId === undefined) return reply.invalid({ engagement: text.projectMissing() });
  const quote = { ...context.quote, at: Temporal.Instant.from(context.quote.at).toString() };
  await desk.perform(askChange, { engagementId, quote, ...answers }, visit);
  return reply.done();
});
