import { z } from 'zod';
import { askChange } from '../../src/changes/ask-change.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

const AboutEngagement = z.object({ engagementId: z.string() });

/** The two questions, wherever a change begins. */
export const askFields = { what: longText(text.what(), 2000), why: longText(text.why(), 2000) };

const askForm = form('change.ask', {
  title: text.askTitle(),
  submit: text.send(),
  context: AboutEngagement,
  fields: askFields,
});

export const ask = engagementWord('', text.doesAsk(), async ({ visit, channelId }, { id }) =>
  reply.open(openForm(askForm, { locale: visit.locale, context: { engagementId: id }, channelId })),
);

/** The client's way in: the button on a card in the shared channel. */
export const request = button('change.request', AboutEngagement, async ({ value, visit, channelId }) =>
  reply.open(openForm(askForm, { locale: visit.locale, context: value, channelId })),
);

export const askSubmitted = onSubmit(askForm, async ({ context, values, visit }, desk) => {
  await desk.perform(askChange, { ...context, ...values }, visit);
  return reply.done();
});
