import { lockedEdits } from '../../src/agreements/addenda/addendum-still-holds.ts';
import { changeLines, lockedLines } from '../../src/agreements/addenda/card-words.ts';
import { draftAddendum } from '../../src/agreements/addenda/draft-addendum.ts';
import { editAddendum } from '../../src/agreements/addenda/edit-addendum.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { text as room } from '../../src/agreements/text.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import { code, verbatim } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutAddendum, addendumClauseForm, addendumForm, addendumPickForm } from './addendum-form.ts';
import { text } from './addendum-text.ts';
import { addendumHere, clauseChoices, openEditForm } from './open-addendum.ts';
import { text as agreementText, states } from './text.ts';

export const addendumSubmitted = onSubmit(addendumForm, async (submission, desk) => {
  const { context, values, visit } = submission;
  const { clause, silentAcceptance, why = '', ...rest } = values;
  const input = { ...context, ...rest, why, silentAcceptance: silentAcceptance === 'yes' };
  const { agreementId } = await desk.perform(draftAddendum, input, visit);
  if (clause !== undefined) return openEditForm({ ...submission, desk }, agreementId, clause);
  return reply.done(await addendumCard(desk.read, agreementId));
});

export const changeAddendum = button(
  'addendum.clause',
  AboutAddendum,
  async ({ value, visit, channelId }, desk) => {
    mustRun(visit.person);
    const { agreement, inForce } = await addendumHere(desk.read, value.agreementId);
    return reply.open(
      openForm(addendumPickForm, {
        locale: visit.locale,
        context: value,
        channelId,
        options: { clause: clauseChoices(inForce, agreement.addendum) },
      }),
    );
  },
);

export const addendumClausePicked = onSubmit(addendumPickForm, async (submission, desk) => {
  mustRun(submission.visit.person);
  return openEditForm({ ...submission, desk }, submission.context.agreementId, submission.values.clause);
});

export const addendumClauseSubmitted = onSubmit(
  addendumClauseForm,
  async ({ context, values, more = {}, visit }, desk) => {
    const { agreementId, clauseKey, second } = context;
    const edit = { agreementId, edit: editFrom(clauseKey, values, second === null ? undefined : more) };
    const made = await desk.perform(editAddendum, edit, visit);
    // Closed and said in the channel: a modal above a modal above a modal is as far as Slack goes.
    return reply.done(await addendumCard(desk.read, made.agreementId));
  },
);

interface Entered {
  readonly what: string | undefined;
  readonly heading: string | undefined;
  readonly text: string | undefined;
  readonly more: string | undefined;
}

function editFrom(
  clauseKey: string | null,
  { what, heading = '', text: first = '', more }: Entered,
  second: Readonly<Record<string, unknown>> | undefined,
) {
  if (clauseKey !== null && what === 'remove') return { kind: 'remove', clauseKey } as const;
  if (clauseKey !== null && what === 'keep') return { kind: 'keep', clauseKey } as const;
  const said = (name: string): string => {
    const value = second?.[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    kind: 'write',
    clauseKey,
    heading,
    text: joined(first, more),
    ...(second !== undefined && {
      second: { heading: said('secondHeading'), text: joined(said('secondText'), said('secondMore')) },
    }),
  } as const;
}

const joined = (first: string, more = ''): string => (more === '' ? first : `${first}\n${more}`);

/** What it changes so far, and what to do next. */
export async function addendumCard(read: ReadDb, agreementId: string): Promise<CardWords> {
  const { agreement, inForce } = await addendumHere(read, agreementId);
  const { title, version, addendum, status } = agreement;
  const locked = lockedEdits(addendum, inForce.clauses).map(({ heading }) => heading);
  const lines = changeLines(addendum);
  const draft = code('/agreement draft');
  const next = { preview: code('/agreement preview'), send: code('/agreement send') };
  return {
    title: verbatim(title),
    body: [
      ...(lines.length === 0 ? [text.noneYet({ command: draft })] : lines),
      ...lockedLines(locked),
      ...(lines.length === 0 ? [] : [agreementText.next(next)]),
    ],
    fields: [
      { label: room.version(), value: agreementText.versionState({ version, state: states[status]() }) },
    ],
    buttons: [changeButton(agreementId)],
  };
}

export const changeButton = (agreementId: string): CardButton => ({
  press: 'addendum.clause',
  label: text.change(),
  value: { agreementId },
});
