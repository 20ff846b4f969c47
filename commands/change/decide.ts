import { z } from 'zod';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { changeFrom } from '../../src/changes/change.ts';
import { chooseOption as chooseOptionAct } from '../../src/changes/choose-option.ts';
import { decidable } from '../../src/changes/decide-change.ts';
import { declineChange } from '../../src/changes/decline-change.ts';
import { refuse } from '../../src/changes/refusals.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { choice } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

/** What a proposal's buttons carry: the proposal that the person saw, not only the change. */
const Seen = z.object({ changeId: z.string(), proposal: z.string() });

export const agree = button('change.agree', Seen, async ({ value, visit }, desk) => {
  await desk.perform(agreeChange, value, visit);
  return reply.done();
});

export const decline = button('change.decline', Seen, async ({ value, visit }, desk) => {
  await desk.perform(declineChange, value, visit);
  return reply.done();
});

const optionForm = form('change.choose-option', {
  title: text.optionTitle(),
  submit: text.choose(),
  context: Seen,
  fields: { option: choice(text.option(), []) },
});

export const chooseOption = button(
  'change.choose-option',
  Seen,
  async ({ value, visit, channelId }, desk) => {
    const row = await desk.read.changeRequest.findUnique({ where: { id: value.changeId } });
    if (row === null) throw refuse.unknown();
    const facts = await engagementFacts(desk.read, row.engagementId);
    const { alternatives } = decidable(changeFrom(row, facts.currency), facts, visit, value.proposal);
    const options = alternatives.map((words, index) => ({ value: String(index), label: verbatim(words) }));
    return reply.open(
      openForm(optionForm, { locale: visit.locale, context: value, channelId, options: { option: options } }),
    );
  },
);

export const optionSubmitted = onSubmit(optionForm, async ({ context, values, visit }, desk) => {
  await desk.perform(chooseOptionAct, { ...context, option: values.option }, visit);
  return reply.done();
});
