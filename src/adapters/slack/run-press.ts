import type { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import { isLink, pressOf, readPressValue } from '../../surface/press-value.ts';
import { answerAtDesk, answerInView } from './answer.ts';
import { type DeskDuty, receive, redrawHome } from './desk-duty.ts';
import type { Answer } from './meet-errors.ts';
import { channelOf, PressRequest, personIn } from './requests.ts';
import { runChange } from './run-change.ts';
import { text } from './text.ts';

/** A press on a button, already acknowledged; anything else that was touched is a field of an open form. */
export async function runPress(body: unknown, duty: DeskDuty): Promise<void> {
  const request = PressRequest.parse(body);
  const [action] = request.actions;
  if (action.type !== 'button') return runChange(body, duty);
  if (isLink(action.action_id)) return;
  const { client, desk, buttons, log } = duty;
  const channelId = channelOf(request);
  const press = pressOf(action.action_id);
  const handler = buttons.find((one) => one.press === press);
  const value = handler?.value.safeParse(readPressValue(action.value));
  const messageTs = request.message?.ts;
  const caller = { ...personIn(request, channelId), ...(typeof messageTs === 'string' && { messageTs }) };
  let pressedBy: Visit | undefined;
  const work = async (visit: Visit): Promise<Answer> => {
    if (handler === undefined || !value?.success) {
      log.warn({ press, known: handler !== undefined }, 'a button that nobody can read was pressed');
      return { kind: 'problem', said: text.staleButton() };
    }
    pressedBy = visit;
    return handler.answer({ visit, desk, channelId, value: value.data }, desk);
  };
  const asker = {
    client,
    log,
    slackUserId: caller.slackUserId,
    channelId,
    responseUrl: request.response_url ?? undefined,
    threadTs: request.message?.thread_ts ?? request.container?.thread_ts ?? undefined,
    triggerId: request.trigger_id,
  };
  const viewType = request.view?.type;
  const tell = (answer: Answer, locale: Locale): Promise<void> =>
    viewType === undefined
      ? answerAtDesk(answer, { ...asker, locale })
      : answerInView(answer, { ...asker, locale, viewType });
  await receive({ caller, meeting: { about: { press } }, work, tell }, duty);
  // After the answer: a modal waits three seconds, a Home does not.
  if (viewType === 'home' && pressedBy !== undefined) await redrawHome(pressedBy, duty);
}
