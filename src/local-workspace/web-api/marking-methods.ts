import { z } from 'zod';
import { addReaction, reactionName } from '../posting/react.ts';
import { shownMessage } from '../posting/shown-message.ts';
import { findMessage, type Message } from '../state/message.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';
import { botId, joinedChannel } from './find-channel.ts';
import { arg, method } from './method.ts';

const mostPins = 100;

function messageAt(ws: Workspace, channel: string, ts: string): Message {
  const message = findMessage(ws.state, channel, ts);
  if (!message) throw new ApiError('message_not_found');
  return message;
}

const addPin = method(z.object({ channel: arg.id, timestamp: arg.id }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  const message = messageAt(ws, channel.id, args.timestamp);
  if (channel.pins.includes(message.ts)) throw new ApiError('already_pinned');
  if (channel.pins.length >= mostPins) throw new ApiError('too_many_pins');
  channel.pins.push(message.ts);
  ws.feed.announce({ type: 'channel-changed', channel: channel.id });
  return {};
});

const listPins = method(z.object({ channel: arg.id }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  return {
    items: channel.pins.flatMap((ts) => {
      const message = findMessage(ws.state, channel.id, ts);
      return message ? [{ type: 'message', channel: channel.id, message: shownMessage(ws, message) }] : [];
    }),
  };
});

const reactionsAdd = method(
  z.object({
    channel: arg.id,
    timestamp: arg.id,
    name: z.string().regex(reactionName),
  }),
  (ws, args) => {
    const channel = joinedChannel(ws, args.channel);
    const message = messageAt(ws, channel.id, args.timestamp);
    if (!addReaction(ws, message, botId(ws), args.name)) throw new ApiError('already_reacted');
    return {};
  },
);

export const markingMethods = { 'pins.add': addPin, 'pins.list': listPins, 'reactions.add': reactionsAdd };
