import { placedElements } from '../block-kit/placed-elements.ts';
import { readable } from '../readable/readable.ts';
import type { Channel } from '../state/channel.ts';
import { type Ephemeral, type Message, messagesIn } from '../state/message.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { labelOf } from './find-pressable.ts';

export interface Seen {
  kind: 'message' | 'ephemeral';
  ts: string;
  /** who said it; of an ephemeral: the bot */
  from: string;
  /** the fallback text as it was sent */
  text: string;
  /** what a reader sees, as plain text */
  readable: string;
  /** the words of everything that can be pressed */
  buttons: string[];
  thread_ts?: string;
  source: Message | Ephemeral;
}

export const namesIn = (ws: Workspace): Record<string, string> => ({
  ...Object.fromEntries(Object.values(ws.state.users).map((user) => [user.id, user.name])),
  ...Object.fromEntries(Object.values(ws.state.channels).map((channel) => [channel.id, channel.name])),
});

const seen = (
  ws: Workspace,
  reader: User,
  kind: Seen['kind'],
  from: string,
  source: Message | Ephemeral,
): Seen => ({
  kind,
  ts: source.ts,
  from,
  text: source.text,
  readable: readable(source, { names: namesIn(ws), timeZone: reader.tz, locale: reader.locale }),
  buttons: placedElements(source.blocks).map(({ element, words }) => labelOf(element, words)),
  ...(source.thread_ts ? { thread_ts: source.thread_ts } : {}),
  source,
});

/** What this person has before them in a channel: what everybody sees, and what only they see. */
export function readChannel(ws: Workspace, user: User, channel: Channel): Seen[] {
  const said = messagesIn(ws.state, channel.id).map((one) => seen(ws, user, 'message', one.user, one));
  const whispered = ws.state.ephemerals
    .filter((one) => one.channel === channel.id && one.user === user.id)
    .map((one) => seen(ws, user, 'ephemeral', ws.state.installation.botUserId, one));
  return [...said, ...whispered].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}
