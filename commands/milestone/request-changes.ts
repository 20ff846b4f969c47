import { verbatim } from '../../src/kernel/phrase.ts';
import { Terms } from '../../src/kernel/terms.ts';
import { roundsWords } from '../../src/milestones/decision-words.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import {
  requestChanges as requestChangesAct,
  roundsLeftAfter,
} from '../../src/milestones/request-changes.ts';
import { choices, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { Seen } from './accept.ts';
import { loadSeen } from './seen.ts';
import { text } from './text.ts';

export const changesForm = form('milestone.request-changes', {
  title: text.changesTitle(),
  submit: text.send(),
  context: Seen,
  fields: { criteria: choices(text.whichCriteria(), []), wanted: longText(text.wanted(), 2000) },
});

export const requestChanges = button('milestone.request-changes', Seen, async (press, desk) => {
  const { milestone, round, status, terms, acceptedCriteria } = await loadSeen(press, desk);
  if (status !== 'open') throw refuse.alreadyDecided({ title: milestone.title });
  const left = roundsLeftAfter(round, Terms.parse(terms).revisionRounds);
  return reply.open(
    openForm(changesForm, {
      locale: press.visit.locale,
      context: press.value,
      channelId: press.channelId,
      intro: [roundsWords(left)],
      options: {
        criteria: milestone.criteria
          .filter(({ id }) => !acceptedCriteria.includes(id))
          .map(({ id, text: words }) => ({ value: id, label: verbatim(words) })),
      },
    }),
  );
});

export const changesSubmitted = onSubmit(changesForm, async ({ context, values, visit }, desk) => {
  await desk.perform(requestChangesAct, { ...context, ...values, criteria: [...values.criteria] }, visit);
  return reply.done();
});
