import { askQuestion } from '../../src/milestones/ask-question.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { Seen } from './accept.ts';
import { text } from './text.ts';

export const askForm = form('milestone.ask', {
  title: text.askTitle(),
  submit: text.send(),
  context: Seen,
  fields: { text: longText(text.question(), 2000) },
});

export const ask = button('milestone.ask', Seen, async ({ value, visit, channelId }, desk) => {
  const delivery = await desk.read.delivery.findUnique({
    where: { id: value.deliveryId },
    select: { status: true },
  });
  if (delivery === null) throw refuse.unknown();
  if (delivery.status !== 'open') throw refuse.lateQuestion();
  return reply.open(openForm(askForm, { locale: visit.locale, context: value, channelId }));
});

export const askSubmitted = onSubmit(askForm, async ({ context, values, visit }, desk) => {
  await desk.perform(askQuestion, { deliveryId: context.deliveryId, text: values.text }, visit);
  return reply.done();
});
