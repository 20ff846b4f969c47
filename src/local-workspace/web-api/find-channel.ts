import { type Channel, isMember, openDm } from '../state/channel.ts';
import { isConnected, isExternal, shareAChannel, type User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';

export const botId = (ws: Workspace): string => ws.state.installation.botUserId;

export function findUser(ws: Workspace, id: string): User {
  const user = ws.state.users[id];
  if (!user || (isExternal(ws.state, user) && !isConnected(ws.state, user)))
    throw new ApiError('user_not_found');
  return user;
}

/** A channel the bot can see: private ones only from inside. */
export function visibleChannel(ws: Workspace, id: string): Channel {
  const channel = ws.state.channels[id];
  if (!channel || (channel.is_private && !isMember(channel, botId(ws))))
    throw new ApiError('channel_not_found');
  return channel;
}

/** A channel the bot can read history from or write to. */
export function joinedChannel(ws: Workspace, id: string): Channel {
  const channel = visibleChannel(ws, id);
  if (!isMember(channel, botId(ws))) throw new ApiError('not_in_channel');
  return channel;
}

export function dmWith(ws: Workspace, userId: string): Channel {
  const user = ws.state.users[userId];
  if (!user) throw new ApiError('channel_not_found');
  if (user.is_bot) throw new ApiError('cannot_dm_bot');
  if (isExternal(ws.state, user) && !shareAChannel(ws.state, userId, botId(ws))) {
    throw new ApiError('channel_not_found');
  }
  return openDm(ws.state, userId, { random: ws.random, at: ws.now() });
}

/** Where chat.postMessage goes: a channel id, or a person's id, which opens the direct message. */
export function postingChannel(ws: Workspace, target: string): Channel {
  const channel = /^[UW]/.test(target) ? dmWith(ws, target) : joinedChannel(ws, target);
  if (channel.is_archived) throw new ApiError('is_archived');
  return channel;
}
