import { z } from 'zod';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { changeFrom } from '../../src/changes/change.ts';
import { chooseOption as chooseOptionAct } from '../../src/changes/choose-option.ts';
import { decidable } from '../../src/changes/decide-change.ts';
import { declineChange } from '../../src/changes/decline-change.ts';
import type { ChangeOption } from '../../src/changes/option.ts';
import { optionLine } from '../../src/changes/proposal-words.ts';
import { refuse } from '../../src/changes/refusals.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
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
    const { options: all, chosen } = decidable(changeFrom(row, facts.currency), facts, visit, value.proposal);
    const options = all.flatMap((option, index) =>
      index === chosen ? [] : [{ value: String(index), label: optionLabel(option) }],
    );
    if (options.length === 0) throw refuse.noSuchOption();
    return reply.open(
      openForm(optionForm, {
        locale: visit.locale,
        context: value,
        channelId,
        intro: all.flatMap((option, index) => (index === chosen ? [] : [optionLine(option)])),
        options: { option: options },
      }),
    );
  },
);

/** Slack's select has room for 75 characters; price and day are what people compare. */
const optionLabel = (option: ChangeOption): Said =>
  option.terms === null
    ? verbatim(option.words)
    : optionLine({ ...option, words: oneLine(option.words, 28) });

export const optionSubmitted = onSubmit(optionForm, async ({ context, values, visit }, desk) => {
  await desk.perform(chooseOptionAct, { ...context, option: values.option }, visit);
  return reply.done();
});
