import { verbatim } from '../../src/kernel/phrase.ts';
import { acceptPart as acceptPartAct } from '../../src/milestones/accept-part.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import { choices } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { Seen } from './accept.ts';
import { loadSeen } from './seen.ts';
import { text } from './text.ts';

export const partForm = form('milestone.accept-part', {
  title: text.partTitle(),
  submit: text.send(),
  context: Seen,
  fields: { criteria: choices(text.whichAccepted(), []) },
});

export const acceptPart = button('milestone.accept-part', Seen, async (press, desk) => {
  const { milestone, status, acceptedCriteria } = await loadSeen(press, desk);
  if (status !== 'open') throw refuse.alreadyDecided({ title: milestone.title });
  const open = milestone.criteria.filter(({ id }) => !acceptedCriteria.includes(id));
  return reply.open(
    openForm(partForm, {
      locale: press.visit.locale,
      context: press.value,
      channelId: press.channelId,
      intro: [text.partIntro({ amount: milestone.amount, all: milestone.criteria.length })],
      options: { criteria: open.map(({ id, text: words }) => ({ value: id, label: verbatim(words) })) },
    }),
  );
});

export const partSubmitted = onSubmit(partForm, async ({ context, values, visit }, desk) => {
  await desk.perform(acceptPartAct, { ...context, criteria: [...values.criteria] }, visit);
  return reply.done();
});
