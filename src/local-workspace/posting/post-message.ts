import { causeEvent } from '../bot-line/deliver-event.ts';
import type { Channel } from '../state/channel.ts';
import { keepMessage, type Message, type Metadata } from '../state/message.ts';
import { mintTs } from '../state/mint.ts';
import type { Workspace } from '../workspace.ts';
import type { Content } from './content.ts';

export interface Post extends Content {
  channel: string;
  user: string;
  thread_ts?: string | undefined;
  thread_broadcast?: boolean | undefined;
  metadata?: Metadata | undefined;
  files?: string[];
}

const typeOf = (channel: Channel | undefined): string => {
  if (channel?.is_im) return 'im';
  return channel?.is_private ? 'group' : 'channel';
};

export function postMessage(ws: Workspace, post: Post): Message {
  const { installation, users } = ws.state;
  const byBot = post.user === installation.botUserId;
  const message: Message = {
    ts: mintTs(ws.state, ws.now()),
    channel: post.channel,
    user: post.user,
    team: users[post.user]?.team_id ?? installation.teamId,
    ...(byBot ? { bot_id: installation.botId, app_id: installation.appId } : {}),
    text: post.text,
    blocks: post.blocks,
    attachments: post.attachments,
    ...(post.metadata ? { metadata: post.metadata } : {}),
    ...(post.thread_ts ? { thread_ts: post.thread_ts } : {}),
    thread_broadcast: post.thread_broadcast ?? false,
    files: post.files ?? [],
    reactions: [],
  };
  keepMessage(ws.state, message);
  ws.feed.announce({ type: 'message-posted', channel: message.channel, ts: message.ts });
  const { ts, user, text, channel, team } = message;
  void causeEvent(ws, 'message', {
    channel,
    user,
    text,
    ts,
    team,
    channel_type: typeOf(ws.state.channels[channel]),
  });
  return message;
}
