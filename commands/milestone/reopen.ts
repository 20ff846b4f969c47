import { refuse } from '../../src/milestones/refusals.ts';
import { reopenMilestone } from '../../src/milestones/reopen-milestone.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { Seen } from './accept.ts';
import { loadSeen } from './seen.ts';
import { text } from './text.ts';

export const reopenForm = form('milestone.reopen', {
  title: text.reopenTitle(),
  submit: text.send(),
  context: Seen,
  fields: { reason: longText(text.reason(), 2000) },
});

export const reopen = button('milestone.reopen', Seen, async (press, desk) => {
  const { milestone, status } = await loadSeen(press, desk);
  if (status !== 'silently-accepted') throw refuse.notSilent({ title: milestone.title });
  return reply.open(
    openForm(reopenForm, { locale: press.visit.locale, context: press.value, channelId: press.channelId }),
  );
});

export const reopenSubmitted = onSubmit(reopenForm, async ({ context, values, visit }, desk) => {
  await desk.perform(reopenMilestone, { ...context, ...values }, visit);
  return reply.done();
});
