import { causeEvent } from '../bot-line/deliver-event.ts';
import { type Message, type Reaction, replaceMessage } from '../state/message.ts';
import type { Workspace } from '../workspace.ts';

export const reactionName = /^[a-z0-9_'+-]+(::skin-tone-\d)?$/;

function keep(ws: Workspace, message: Message, reactions: Reaction[]): void {
  replaceMessage(ws.state, { ...message, reactions });
  ws.feed.announce({ type: 'message-changed', channel: message.channel, ts: message.ts });
}

function tell(ws: Workspace, type: string, message: Message, user: string, reaction: string): void {
  const item = { type: 'message', channel: message.channel, ts: message.ts };
  void causeEvent(ws, type, { user, reaction, item_user: message.user, item });
}

const has = (message: Message, user: string, name: string): boolean =>
  message.reactions.some((one) => one.name === name && one.users.includes(user));

/** False when this person has reacted so before. */
export function addReaction(ws: Workspace, message: Message, user: string, name: string): boolean {
  if (has(message, user, name)) return false;
  const known = message.reactions.some((one) => one.name === name);
  const more = message.reactions.map((one) =>
    one.name === name ? { name, users: [...one.users, user] } : one,
  );
  keep(ws, message, known ? more : [...more, { name, users: [user] }]);
  tell(ws, 'reaction_added', message, user, name);
  return true;
}

/** False when there is nothing of theirs to take back. */
export function removeReaction(ws: Workspace, message: Message, user: string, name: string): boolean {
  if (!has(message, user, name)) return false;
  const fewer = message.reactions.map((one) =>
    one.name === name ? { name, users: one.users.filter((id) => id !== user) } : one,
  );
  keep(
    ws,
    message,
    fewer.filter((one) => one.users.length > 0),
  );
  tell(ws, 'reaction_removed', message, user, name);
  return true;
}
