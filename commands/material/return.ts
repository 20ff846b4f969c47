import { mustBeInRound } from '../../src/materials/accept-material.ts';
import { mustBeOfTheTeam } from '../../src/materials/people.ts';
import { returnMaterial } from '../../src/materials/return-material.ts';
import { day, longText, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { SeenRound } from './accept.ts';
import { seenMaterial } from './provide.ts';
import { text } from './text.ts';

export const returnForm = form('material.return', {
  title: text.returnTitle(),
  submit: text.return(),
  context: SeenRound,
  fields: {
    reason: longText(text.reason(), 2000, { hint: text.reasonHint() }),
    due: optional(day(text.newDue(), { hint: text.newDueHint() })),
  },
});

export const returnBack = button('material.return', SeenRound, async ({ value, visit, channelId }, desk) => {
  mustBeOfTheTeam(visit.person);
  const { material } = await seenMaterial(desk, value.materialId);
  mustBeInRound(material, Number(value.round));
  const { what, dueOn: due } = material;
  return reply.open(
    openForm(returnForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [text.what({ what, due })],
    }),
  );
});

export const returnSubmitted = onSubmit(returnForm, async ({ context, values, visit }, desk) => {
  const { reason, due } = values;
  const input = { ...context, reason, ...(due !== undefined && { due: due.toString() }) };
  await desk.perform(returnMaterial, input, visit);
  return reply.done();
});
