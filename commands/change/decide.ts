import { z } from 'zod';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { chooseOption as chooseOptionAct } from '../../src/changes/choose-option.ts';
import { changeFrom } from '../../src/changes/change.ts';
import { declineChange } from '../../src/changes/decline-change.ts';
import { refuse } from '../../src/changes/refusals.ts';
import { mayDecide, namesOf } from '../../src/kernel/engagement-facts.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { choice } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

const AboutChange = z.object({ changeId: z.string() });

export const agree = button('change.agree', AboutChange, async ({ value, visit }, desk) => {
  await desk.perform(agreeChange, value, visit);
  return reply.done();
});

export const decline = button('change.decline', AboutChange, async ({ value, visit }, desk) => {
  await desk.perform(declineChange, value, visit);
  return reply.done();
});

const optionForm = form('change.choose-option', {
  title: text.optionTitle(),
  submit: text.choose(),
  context: AboutChange,
  fields: { option: choice(text.option(), []) },
});

export const chooseOption = button('change.choose-option', AboutChange, async ({ value, visit, channelId }, desk) => {
  const row = await desk.read.changeRequest.findUnique({
    where: { id: value.changeId },
    include: { engagement: { include: { acceptor: true, standIn: true } } },
  });
  if (row === null) throw refuse.unknown();
  if (!mayDecide(visit.person, row.engagement)) throw refuse.notTheAcceptor({ who: namesOf(row.engagement) });
  const change = changeFrom(row, row.engagement.currency);
  if (change.status !== 'assessed') throw refuse.alreadyDecided();
  const options = change.assessment.alternatives.map((words, index) => ({ value: String(index), label: verbatim(words) }));
  return reply.open(
    openForm(optionForm, { locale: visit.locale, context: value, channelId, options: { option: options } }),
  );
});

export const optionSubmitted = onSubmit(optionForm, async ({ context, values, visit }, desk) => {
  await desk.perform(chooseOptionAct, { ...context, option: values.option }, visit);
  return reply.done();
});
