import { askAboutMaterial } from '../../src/materials/ask-about-material.ts';
import { isOpen } from '../../src/materials/material.ts';
import { refuse } from '../../src/materials/refusals.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { About, seenMaterial } from './provide.ts';
import { text } from './text.ts';

export const askForm = form('material.ask', {
  title: text.askTitle(),
  submit: text.send(),
  context: About,
  fields: { text: longText(text.question(), 2000, { hint: text.questionPauses() }) },
});

export const ask = button('material.ask', About, async ({ value, visit, channelId }, desk) => {
  const { material } = await seenMaterial(desk, value.materialId);
  if (!isOpen(material)) throw refuse.lateQuestion({ what: material.what });
  return reply.open(openForm(askForm, { locale: visit.locale, context: value, channelId }));
});

export const askSubmitted = onSubmit(askForm, async ({ context, values, visit }, desk) => {
  await desk.perform(askAboutMaterial, { ...context, ...values }, visit);
  return reply.done();
});
