import { keepDraft } from '../../src/clients/keep-draft.ts';
import type { Person } from '../../src/kernel/visit.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { type ClosingHandler, draftOf } from '../../src/surface/form.ts';
import { clientForm, intakeForm } from './intake-form.ts';

/** What this person had entered when they closed the form; `undefined` when there is nothing to resume. */
export async function draftFor(person: Person, form: string, read: ReadDb): Promise<unknown> {
  if (person.kind === 'house' || person.slackUserId === null || person.slackTeamId === null) return undefined;
  const { slackUserId, slackTeamId } = person;
  const kept = await read.draft.findUnique({
    where: { slackUserId_slackTeamId_form: { slackUserId, slackTeamId, form } },
  });
  return kept?.answers;
}

/** Half-filled intakes are kept. */
export const intakeClosings: readonly ClosingHandler[] = [
  {
    formId: intakeForm.id,
    async closed({ visit, desk }, state) {
      await desk.perform(keepDraft, { form: 'intake', answers: draftOf(intakeForm, state) }, visit);
    },
  },
  {
    formId: clientForm.id,
    async closed({ visit, desk }, state) {
      await desk.perform(keepDraft, { form: 'intake.client', answers: draftOf(clientForm, state) }, visit);
    },
  },
];
