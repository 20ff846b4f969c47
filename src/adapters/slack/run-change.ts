import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import { type FormHandler, readMetadata } from '../../surface/form.ts';
import { reply } from '../../surface/reply.ts';
import { answerInView } from './answer.ts';
import { type DeskDuty, receive } from './desk-duty.ts';
import type { Answer } from './meet-errors.ts';
import { channelInMetadata, PressRequest, personIn } from './requests.ts';
import { slackWordOf } from './slack-errors.ts';
import { text } from './text.ts';

const ChangeRequest = PressRequest.extend({
  view: z.object({
    id: z.string(),
    hash: z.string().nullish(),
    type: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.unknown().optional(),
  }),
});
type ChangeRequest = z.output<typeof ChangeRequest>;

/** Something was chosen or typed in a live field, already acknowledged: the open form is drawn anew. */
export async function runChange(body: unknown, duty: DeskDuty): Promise<void> {
  const read = ChangeRequest.safeParse(body);
  if (!read.success) return;
  const { view, trigger_id: triggerId } = read.data;
  const { client, desk, forms, log } = duty;
  const handler = forms.find(({ form }) => form.id === view.callback_id);
  if (handler?.changed === undefined) return;
  const { changed, form } = handler;
  const channelId = channelInMetadata(view.private_metadata);
  const caller = personIn(read.data, channelId);
  const work = async (visit: Visit): Promise<Answer> => {
    const context = contextOf(form, view);
    if (context === undefined) return { kind: 'problem', said: text.staleForm() };
    return reply.open(await changed({ visit, desk, channelId, context, state: view.state }, desk));
  };
  const { slackUserId } = caller;
  const asker = {
    client,
    log,
    slackUserId,
    channelId,
    responseUrl: undefined,
    threadTs: undefined,
    triggerId,
  };
  const tell = (answer: Answer, locale: Locale): Promise<void> =>
    answer.kind === 'open' && answer.view.type === 'modal'
      ? redrawView(answer.view, view, duty)
      : answerInView(answer, { ...asker, locale, viewType: 'modal' });
  await receive({ caller, meeting: { about: { formId: view.callback_id } }, work, tell }, duty);
}

/** `undefined` for a view that an earlier version of this form has drawn. */
function contextOf({ context }: FormHandler['form'], view: ChangeRequest['view']): unknown {
  try {
    return readMetadata({ context }, view.private_metadata).context;
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * While somebody types, one change follows the other, and the form of the one before may come in between: then this one
 * is put on top of it, as it knows more. A form that was closed meanwhile is nobody's loss.
 */
async function redrawView(
  view: ModalView,
  { id: view_id, hash }: ChangeRequest['view'],
  { client }: Pick<DeskDuty, 'client'>,
): Promise<void> {
  try {
    await client.views.update({ view_id, view, ...(typeof hash === 'string' && { hash }) });
  } catch (error) {
    const word = slackWordOf(error);
    if (word === 'not_found') return;
    if (word !== 'hash_conflict') throw error;
    await client.views.update({ view_id, view });
  }
}
