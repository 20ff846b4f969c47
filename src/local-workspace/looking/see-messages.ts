import type { SeenMessage, SeenMessages } from '../page-api/seen.ts';
import { valuesOf } from '../person/surface.ts';
import type { Channel } from '../state/channel.ts';
import { shownFile } from '../state/file.ts';
import { type Ephemeral, isHiddenReply, type Message, messagesIn } from '../state/message.ts';
import { compareTs } from '../state/mint.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';

export interface PageOfMessages {
  /** only older ones than this ts */
  before?: string | undefined;
  /** the ts of a thread's parent */
  thread?: string | undefined;
  limit: number;
}

interface Looking {
  ws: Workspace;
  user: User;
  channel: Channel;
}

/** Counted once for all: asking each message for its answers would read the channel as often as it is long. */
function countReplies(messages: readonly Message[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ts, thread_ts } of messages)
    if (thread_ts !== undefined && thread_ts !== ts) counts.set(thread_ts, (counts.get(thread_ts) ?? 0) + 1);
  return counts;
}

function seeMessage({ ws, user, channel }: Looking, message: Message): Omit<SeenMessage, 'replies'> {
  const files = message.files.flatMap((id) => {
    const file = ws.state.files[id];
    // Without the origin: a page that was opened as "localhost" may show images of its own address only.
    return file ? [shownFile(file, '')] : [];
  });
  return {
    ts: message.ts,
    userId: message.user,
    text: message.text,
    blocks: message.blocks,
    files,
    reactions: message.reactions.map(({ name, users }) => ({ name, userIds: users })),
    ...(message.thread_ts ? { threadTs: message.thread_ts } : {}),
    broadcast: message.thread_broadcast,
    edited: message.edited !== undefined,
    pinned: channel.pins.includes(message.ts),
    ephemeral: false,
    values: valuesOf(ws, { kind: 'message', channel, message }, user),
  };
}

const seeEphemeral = ({ ws, user, channel }: Looking, ephemeral: Ephemeral): SeenMessage => ({
  ts: ephemeral.ts,
  userId: ws.state.installation.botUserId,
  text: ephemeral.text,
  blocks: ephemeral.blocks,
  files: [],
  reactions: [],
  ...(ephemeral.thread_ts ? { threadTs: ephemeral.thread_ts } : {}),
  replies: 0,
  broadcast: false,
  edited: false,
  pinned: false,
  ephemeral: true,
  values: valuesOf(ws, { kind: 'ephemeral', channel, ephemeral }, user),
});

/** The newest `limit` that pass, oldest first, and whether there are more. Only as much is read as is needed. */
function newest<T extends { ts: string }>(
  sorted: readonly T[],
  { before, limit }: PageOfMessages,
  passes: (one: T) => boolean,
): { found: T[]; more: boolean } {
  const found: T[] = [];
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const one = sorted[index];
    if (!one || (before !== undefined && compareTs(one.ts, before) >= 0) || !passes(one)) continue;
    if (found.length === limit) return { found: found.reverse(), more: true };
    found.push(one);
  }
  return { found: found.reverse(), more: false };
}

/** A page of a channel or a thread: what everybody sees there, and what only this person does. */
export function seeMessages(
  ws: Workspace,
  user: User,
  channel: Channel,
  wanted: PageOfMessages,
): SeenMessages {
  const { thread, limit } = wanted;
  const looking = { ws, user, channel };
  const messages = messagesIn(ws.state, channel.id);
  const said = newest(messages, wanted, (one) =>
    thread === undefined ? !isHiddenReply(one) : one.ts === thread || one.thread_ts === thread,
  );
  const whispers = ws.state.ephemerals.filter((one) => one.channel === channel.id && one.user === user.id);
  const whispered = newest(whispers, wanted, (one) => one.thread_ts === thread);
  const replies = countReplies(messages);
  const both = [
    ...said.found.map((one) => ({ ...seeMessage(looking, one), replies: replies.get(one.ts) ?? 0 })),
    ...whispered.found.map((one) => seeEphemeral(looking, one)),
  ].sort((a, b) => compareTs(a.ts, b.ts));
  return {
    messages: both.slice(-limit),
    hasMore: said.more || whispered.more || both.length > limit,
  };
}
