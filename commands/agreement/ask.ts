import { askAboutAgreement } from '../../src/agreements/ask-about-agreement.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { About } from './review.ts';
import { text } from './text.ts';

export const askForm = form('agreement.ask', {
  title: text.askTitle(),
  submit: text.ask(),
  context: About,
  fields: { text: longText(text.question(), 2000) },
});

export const ask = button('agreement.ask', About, async ({ value, visit, channelId }) =>
  reply.open(openForm(askForm, { locale: visit.locale, context: value, channelId })),
);

export const askSubmitted = onSubmit(askForm, async ({ context, values, visit }, desk) => {
  await desk.perform(askAboutAgreement, { ...context, ...values }, visit);
  return reply.done();
});
