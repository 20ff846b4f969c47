import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView, View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { CardWords } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { Visit } from '../../kernel/visit.ts';
import { renderModalNote } from '../../surface/card.ts';
import { errorsForSlack, type Fields } from '../../surface/form.ts';
import type { Answer } from './meet-errors.ts';
import { type Private, sayPrivately } from './say-privately.ts';
import { slackWordOf } from './slack-errors.ts';
import type { Log } from './slack-options.ts';
import { text } from './text.ts';

/** What is needed to answer somebody, whatever they did. */
export interface Asker extends Private {
  readonly client: WebClient;
  readonly locale: Visit['locale'];
  readonly log: Log;
}

/** After a command or a press on a message: already acknowledged, so answers open a modal or are said privately. */
export async function answerAtDesk(
  answer: Answer,
  asker: Asker & { readonly triggerId: string },
): Promise<void> {
  if (answer.kind === 'open') {
    await openView(answer.view, asker, 'open');
    return;
  }
  const card = cardIn(answer);
  if (card !== undefined) await sayPrivately(card, asker);
}

/** After a press inside a modal or on App Home, where nothing can be said but in a view. */
export async function answerInView(
  answer: Answer,
  asker: Asker & { readonly triggerId: string; readonly viewType: string },
): Promise<void> {
  const how = asker.viewType === 'modal' ? 'push' : 'open';
  const card = cardIn(answer);
  if (answer.kind === 'open') await openView(answer.view, asker, how);
  else if (card !== undefined) await openView(noteView(card, asker), asker, how);
}

/** After a submission: what Slack does with the modal travels in the acknowledgement, a note comes after it. */
export async function answerSubmission(
  answer: Answer,
  asker: Asker & { readonly fields: Fields },
  ack: (response: ViewResponseAction) => Promise<void>,
): Promise<void> {
  switch (answer.kind) {
    case 'open':
      return ack({ response_action: 'update', view: modal(answer.view) });
    case 'say':
      return ack({ response_action: 'update', view: noteView(answer.card, asker) });
    case 'invalid':
      return ack({ response_action: 'errors', errors: errorsForSlack(answer.errors, asker.locale, asker) });
    case 'problem':
      // On top of the form, so that nothing that was entered is lost.
      return ack({ response_action: 'push', view: noteView(problemCard(answer.said), asker) });
    case 'done':
      await ack({ response_action: 'clear' });
      if (answer.note !== undefined) await sayPrivately(answer.note, asker);
  }
}

function cardIn(answer: Exclude<Answer, { kind: 'open' }> | Answer): CardWords | undefined {
  switch (answer.kind) {
    case 'say':
      return answer.card;
    case 'done':
      return answer.note;
    case 'problem':
      return problemCard(answer.said);
    case 'invalid':
      return { title: text.notDone(), body: Object.values(answer.errors) };
    case 'open':
      return undefined;
  }
}

const problemCard = (said: Said): CardWords => ({ title: text.notDone(), body: [said] });

const noteView = (card: CardWords, { locale }: Asker): ModalView =>
  renderModalNote(card, locale, text.note());

function modal(view: View): ModalView {
  if (view.type !== 'modal') throw new Error(`a reply opens a view of type ${view.type}`);
  return view;
}

/** A trigger lives three seconds. Past it the person is told, instead of waiting for a modal that never comes. */
async function openView(
  view: View,
  asker: Asker & { readonly triggerId: string },
  how: 'open' | 'push',
): Promise<void> {
  const { client, triggerId: trigger_id, log } = asker;
  try {
    await client.views[how]({ trigger_id, view });
  } catch (error) {
    const word = slackWordOf(error);
    const expired =
      word === 'expired_trigger_id' || word === 'exchanged_trigger_id' || word === 'invalid_trigger_id';
    if (!expired) throw error;
    log.warn({ word }, 'a trigger ran out');
    await sayPrivately(problemCard(text.tooSlow()), asker);
  }
}
