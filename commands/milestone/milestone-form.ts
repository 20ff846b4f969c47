import { z } from 'zod';
import { amount, choice, day, lines, longText, optional, shortText } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { text } from './text.ts';

const fields = {
  title: shortText(text.title(), 120),
  outcome: longText(text.outcome(), 2000, { hint: text.outcomeHint() }),
  criteria: lines(text.criteria(), { items: 20, characters: 300 }, { hint: text.criteriaHint() }),
  amount: amount(text.amount()),
  due: day(text.due()),
  dependsOn: optional(choice(text.dependsOn(), [])),
};

export const addForm = form('milestone.add', {
  title: text.addTitle(),
  submit: text.add(),
  context: z.object({ engagementId: z.string() }),
  fields,
});

export const editForm = form('milestone.edit', {
  title: text.editTitle(),
  submit: text.save(),
  context: z.object({ engagementId: z.string(), milestoneId: z.string() }),
  fields,
});
