import { z } from 'zod';
import { changeMessage, deleteMessage } from '../posting/change-message.ts';
import { readContent } from '../posting/content.ts';
import { readMetadata } from '../posting/metadata.ts';
import { postMessage } from '../posting/post-message.ts';
import { showEphemeral } from '../posting/show-ephemeral.ts';
import { shownMessage } from '../posting/shown-message.ts';
import { isMember } from '../state/channel.ts';
import { findMessage, type Message, replaceMessage } from '../state/message.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError, blocksError } from './api-error.ts';
import { botId, joinedChannel, postingChannel } from './find-channel.ts';
import { arg, method } from './method.ts';

const content = { text: arg.text, blocks: arg.json, attachments: arg.json };

function contentOf(
  ws: Workspace,
  raw: { text?: string | undefined; blocks?: unknown; attachments?: unknown },
) {
  const verdict = readContent(ws, raw);
  if (!verdict.ok) throw blocksError(verdict.error, verdict.messages);
  return verdict.content;
}

function metadataOf(input: unknown) {
  const verdict = readMetadata(input);
  if (!verdict.ok) throw new ApiError(verdict.error);
  return verdict.metadata;
}

function ownMessage(ws: Workspace, channel: string, ts: string, refusal: string): Message {
  const message = findMessage(ws.state, channel, ts);
  if (!message) throw new ApiError('message_not_found');
  if (message.user !== botId(ws)) throw new ApiError(refusal);
  return message;
}

const post = method(
  z.object({
    channel: arg.id,
    ...content,
    thread_ts: z.string().optional(),
    reply_broadcast: arg.flag,
    metadata: arg.json,
  }),
  (ws, args) => {
    const channel = postingChannel(ws, args.channel);
    const metadata = metadataOf(args.metadata);
    if (args.thread_ts && !findMessage(ws.state, channel.id, args.thread_ts)) {
      throw new ApiError('thread_not_found');
    }
    const message = postMessage(ws, {
      ...contentOf(ws, args),
      channel: channel.id,
      user: botId(ws),
      thread_ts: args.thread_ts,
      thread_broadcast: args.reply_broadcast,
      metadata: typeof metadata === 'string' ? undefined : metadata,
    });
    return { channel: channel.id, ts: message.ts, message: shownMessage(ws, message) };
  },
);

const longestUpdate = 4000;

const update = method(
  z.object({ channel: arg.id, ts: arg.id, ...content, metadata: arg.json }),
  (ws, args) => {
    if (/^[UW]/.test(args.channel)) throw new ApiError('channel_not_found');
    const channel = joinedChannel(ws, args.channel);
    const message = ownMessage(ws, channel.id, args.ts, 'cant_update_message');
    if ([...(args.text ?? '')].length > longestUpdate) throw new ApiError('msg_too_long');
    const metadata = metadataOf(args.metadata);
    const changed = changeMessage(ws, message, contentOf(ws, args));
    const { metadata: before, ...rest } = changed;
    const kept = metadata === 'none' ? before : metadata === 'remove' ? undefined : metadata;
    const settled = kept ? { ...rest, metadata: kept } : rest;
    replaceMessage(ws.state, settled);
    return { channel: channel.id, ts: message.ts, text: changed.text, message: shownMessage(ws, settled) };
  },
);

const remove = method(z.object({ channel: arg.id, ts: arg.id }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  deleteMessage(ws, ownMessage(ws, channel.id, args.ts, 'cant_delete_message'));
  return { channel: channel.id, ts: args.ts };
});

const whisper = method(
  z.object({ channel: arg.id, user: arg.id, ...content, thread_ts: z.string().optional() }),
  (ws, args) => {
    const channel = joinedChannel(ws, args.channel);
    if (!isMember(channel, args.user)) throw new ApiError('user_not_in_channel');
    const shown = showEphemeral(ws, {
      ...contentOf(ws, args),
      channel: channel.id,
      user: args.user,
      thread_ts: args.thread_ts,
    });
    return { message_ts: shown.ts };
  },
);

const permalink = method(z.object({ channel: arg.id, message_ts: arg.id }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  const message = findMessage(ws.state, channel.id, args.message_ts);
  if (!message) throw new ApiError('message_not_found');
  const thread = message.thread_ts ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : '';
  const link = `${ws.origin()}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink: link };
});

export const chatMethods = {
  'chat.postMessage': post,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': whisper,
  'chat.getPermalink': permalink,
};
