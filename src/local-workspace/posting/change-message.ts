import { dropMessage, type Message, replaceMessage } from '../state/message.ts';
import { tsFrom } from '../state/mint.ts';
import type { Workspace } from '../workspace.ts';
import type { Content } from './content.ts';

/** An edit replaces the blocks wholly: text alone drops them. */
export function changeMessage(ws: Workspace, message: Message, content: Content): Message {
  const editedAt = tsFrom(Math.floor(ws.now() * 1000));
  const changed = { ...message, ...content, edited: { user: message.user, ts: editedAt } };
  replaceMessage(ws.state, changed);
  ws.feed.announce({ type: 'message-changed', channel: message.channel, ts: message.ts });
  return changed;
}

export function deleteMessage(ws: Workspace, message: Message): void {
  dropMessage(ws.state, message.channel, message.ts);
  ws.feed.announce({ type: 'message-deleted', channel: message.channel, ts: message.ts });
}
