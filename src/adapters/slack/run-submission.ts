import type { ViewResponseAction } from '@slack/bolt';
import { z } from 'zod';
import type { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Call } from '../../surface/desk.ts';
import {
  type Fields,
  type Form,
  type FormHandler,
  type FormReading,
  fieldsOf,
  readForm,
  readMetadata,
} from '../../surface/form.ts';
import { pickEngagementForm } from '../../surface/pick-engagement.ts';
import { reply } from '../../surface/reply.ts';
import { answerSubmission } from './answer.ts';
import { type DeskDuty, receive, redrawHome } from './desk-duty.ts';
import { liveEngagement } from './engagements-here.ts';
import { chosenIn } from './introduce-people.ts';
import type { Answer } from './meet-errors.ts';
import { channelInMetadata, personIn, SubmissionRequest } from './requests.ts';
import { text } from './text.ts';

/**
 * A submitted modal. First performed and committed, then acknowledged, because errors under fields travel only in
 * the acknowledgement.
 */
export async function runSubmission(
  body: unknown,
  ack: (response: ViewResponseAction) => Promise<void>,
  duty: DeskDuty,
): Promise<void> {
  const request = SubmissionRequest.parse(body);
  const { client, desk, log } = duty;
  const channelId = channelInMetadata(request.view.private_metadata);
  const formId = request.view.callback_id;
  const handler = duty.forms.find(({ form }) => form.id === formId);
  const fields =
    formId === pickEngagementForm.id ? pickEngagementForm.fields : fieldsShown(handler, request.view);
  const caller = personIn(request, channelId);
  let submittedBy: Visit | undefined;
  const work = async (visitor: Visit): Promise<Answer> => {
    const visit = { ...visitor, ...submissionOf(request.view) };
    await duty.introduce(chosenIn(request.view.state?.values));
    const call = { visit, desk, channelId };
    if (formId === pickEngagementForm.id) return continueWord(request.view, call, duty);
    if (handler !== undefined) {
      submittedBy = visit;
      return submit(handler, request.view, call);
    }
    log.warn({ formId }, 'a form that nobody reads was submitted');
    return { kind: 'problem', said: text.staleForm() };
  };
  const { slackUserId } = caller;
  const asker = { client, log, fields, slackUserId, channelId, responseUrl: undefined, threadTs: undefined };
  const tell = (answer: Answer, locale: Locale): Promise<void> =>
    answerSubmission(answer, { ...asker, locale }, ack);
  await receive({ caller, meeting: { about: { formId }, fields }, work, tell }, duty);
  // Only App Home opens forms outside of a channel.
  if (channelId === null && submittedBy !== undefined) await redrawHome(submittedBy, duty);
}

/** The hash changes whenever the view is redrawn, so a form that is shown again after it was taken is another one. */
function submissionOf({ id, hash, callback_id }: SubmissionRequest['view']): Pick<Visit, 'submission'> {
  return id === undefined ? {} : { submission: [id, hash, callback_id].join(':') };
}

async function submit(handler: FormHandler, view: unknown, call: Call): Promise<Answer> {
  const reading = readSafely(handler.form, view);
  if (reading === undefined) return { kind: 'problem', said: text.staleForm() };
  if (!reading.ok) return reply.invalid(reading.errors);
  const { context, values, more } = reading;
  return handler.answer({ ...call, context, values, ...(more !== undefined && { more }) }, call.desk);
}

/** Where errors can stand. A view of an earlier version has none that are known. */
function fieldsShown(handler: FormHandler | undefined, view: SubmissionRequest['view']): Fields {
  if (handler === undefined) return {};
  const { form } = handler;
  if (form.more === undefined) return form.fields;
  try {
    return fieldsOf(form, readMetadata(form, view.private_metadata).context);
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return form.fields;
    throw error;
  }
}

/** The engagement has been picked: the word that was typed goes on with it. */
async function continueWord(view: unknown, call: Call, { commands }: DeskDuty): Promise<Answer> {
  const reading = readSafely(pickEngagementForm, view);
  if (reading === undefined) return { kind: 'problem', said: text.staleForm() };
  if (!reading.ok) return reply.invalid(reading.errors);
  if (call.visit.person.kind !== 'member') return { kind: 'problem', said: text.membersOnly() };
  const { context, values } = reading;
  const word = commands
    .find(({ name }) => name === context.command)
    ?.words.find((one) => one.word === context.word);
  if (word?.about !== 'engagement') return { kind: 'problem', said: text.staleForm() };
  const engagement = await liveEngagement(values.engagement, call.desk.read);
  if (engagement === null) return reply.invalid({ engagement: text.noSuchEngagement() });
  return word.answer(call, engagement);
}

/** `undefined` for a view that an earlier version of this form has drawn. */
function readSafely<C extends z.ZodType, F extends Fields>(
  form: Form<C, F>,
  view: unknown,
): FormReading<C, F> | undefined {
  try {
    return readForm(form, view);
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
