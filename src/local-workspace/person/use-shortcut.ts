import { troubleIn } from '../bot-line/bot-line.ts';
import { shownMessage } from '../posting/shown-message.ts';
import { type Channel, payloadName } from '../state/channel.ts';
import type { Message } from '../state/message.ts';
import type { User } from '../state/people.ts';
import { topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { type Outcome, refusal } from './outcome.ts';
import { actionTs, installTeam, signedBy } from './payload.ts';
import { mayUseApp } from './visit-channel.ts';

async function send(
  ws: Workspace,
  user: User,
  own: Record<string, unknown> & { callback_id: string },
  channel?: Channel,
): Promise<Outcome> {
  const barred = mayUseApp(ws, user, 'the shortcut');
  if (barred) return barred;
  if (ws.shortcuts && !ws.shortcuts.some(({ callbackId }) => callbackId === own.callback_id))
    return refusal('unknown_shortcut', `the app has no shortcut ${own.callback_id}`);
  const reply = await ws.line.send({
    kind: 'interactive',
    payload: {
      ...signedBy(ws, user),
      team: installTeam(ws),
      action_ts: actionTs(ws),
      trigger_id: ws.triggers.issue({ user: user.id, ...(channel ? { channel: channel.id } : {}) }),
      ...own,
    },
  });
  const trouble = troubleIn(reply);
  if (trouble) return refusal(trouble, 'the app did not acknowledge the shortcut');
  const view = topModal(ws.state, user.id);
  return { ok: true, ...(view ? { view } : {}) };
}

export const takeGlobalShortcut = (ws: Workspace, user: User, callbackId: string): Promise<Outcome> =>
  send(ws, user, { type: 'shortcut', callback_id: callbackId });

export const takeMessageShortcut = (
  ws: Workspace,
  user: User,
  at: { channel: Channel; message: Message },
  callbackId: string,
): Promise<Outcome> => {
  const { channel, message } = at;
  const response_url = ws.responseUrls.issue({
    user: user.id,
    channel: channel.id,
    original: { kind: 'message', ts: message.ts },
  });
  const own = {
    type: 'message_action',
    callback_id: callbackId,
    channel: { id: channel.id, name: payloadName(channel) },
    message_ts: message.ts,
    message: shownMessage(ws, message),
    response_url,
  };
  return send(ws, user, own, channel);
};
