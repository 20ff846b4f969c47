import { z } from 'zod';
import { shownMessage } from '../posting/shown-message.ts';
import { findMessage, isHiddenReply, type Message, messagesIn } from '../state/message.ts';
import { compareTs } from '../state/mint.ts';
import { ApiError } from './api-error.ts';
import { joinedChannel } from './find-channel.ts';
import { arg, method, page, paged } from './method.ts';

const range = {
  oldest: z.string().default('0'),
  latest: z.string().optional(),
  inclusive: arg.flag,
  include_all_metadata: arg.flag,
  ...page,
};
interface Range {
  oldest: string;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
}

function within({ ts }: Message, { oldest, latest, inclusive }: Range): boolean {
  const border = inclusive ? 0 : 1;
  const oldEnough = latest === undefined || latest === '' || compareTs(latest, ts) >= border;
  return oldEnough && compareTs(ts, oldest) >= border;
}

const history = method(z.object({ channel: arg.id, ...range }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  const found = messagesIn(ws.state, channel.id)
    .filter((message) => !isHiddenReply(message) && within(message, args))
    .reverse();
  const { items, more, response_metadata } = paged(found, args);
  const showing = { allMetadata: args.include_all_metadata ?? false };
  return {
    messages: items.map((message) => shownMessage(ws, message, showing)),
    has_more: more,
    pin_count: channel.pins.length,
    response_metadata,
  };
});

const replies = method(z.object({ channel: arg.id, ts: arg.id, ...range }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  const parent = findMessage(ws.state, channel.id, args.ts);
  if (!parent) throw new ApiError('thread_not_found');
  const thread = parent.thread_ts ?? parent.ts;
  const found = messagesIn(ws.state, channel.id).filter(
    (message) => message.ts === thread || (message.thread_ts === thread && within(message, args)),
  );
  const { items, more, response_metadata } = paged(found, args);
  const showing = { allMetadata: args.include_all_metadata ?? false };
  return {
    messages: items.map((message) => shownMessage(ws, message, showing)),
    has_more: more,
    response_metadata,
  };
});

export const historyMethods = { 'conversations.history': history, 'conversations.replies': replies };
