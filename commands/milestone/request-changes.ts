import { verbatim } from '../../src/kernel/phrase.ts';
import { loadMilestoneFor } from './seen.ts';
import { requestChanges as requestChangesAct } from '../../src/milestones/request-changes.ts';
import { choices, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { Seen } from './accept.ts';
import { text } from './text.ts';

export const changesForm = form('milestone.request-changes', {
  title: text.changesTitle(),
  submit: text.send(),
  context: Seen,
  fields: { criteria: choices(text.whichCriteria(), []), wanted: longText(text.wanted(), 2000) },
});

export const requestChanges = button('milestone.request-changes', Seen, async (press, desk) => {
  const milestone = await loadMilestoneFor(press, desk);
  return reply.open(
    openForm(changesForm, {
      locale: press.visit.locale,
      context: press.value,
      channelId: press.channelId,
      options: { criteria: milestone.criteria.map(({ id, text: words }) => ({ value: id, label: verbatim(words) })) },
    }),
  );
});

export const changesSubmitted = onSubmit(changesForm, async ({ context, values, visit }, desk) => {
  await desk.perform(requestChangesAct, { ...context, ...values, criteria: [...values.criteria] }, visit);
  return reply.done();
});
