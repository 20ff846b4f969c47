import { z } from 'zod';
import { causeEvent } from '../bot-line/deliver-event.ts';
import { type Channel, isMember } from '../state/channel.ts';
import { isExternal } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';
import { botId, dmWith, findUser, joinedChannel, visibleChannel } from './find-channel.ts';
import { arg, method, page, paged } from './method.ts';
import { connections, shownChannel } from './shown-channel.ts';

const info = method(z.object({ channel: arg.id, include_num_members: arg.flag }), (ws, args) => {
  const channel = visibleChannel(ws, args.channel);
  const members = args.include_num_members ? { num_members: channel.members.length } : {};
  return { channel: { ...shownChannel(ws, channel), ...connections(channel), ...members } };
});

const members = method(z.object({ channel: arg.id, ...page }), (ws, args) => {
  const { items, response_metadata } = paged(visibleChannel(ws, args.channel).members, args);
  return { members: items, response_metadata };
});

const kindOf = (channel: Channel): string => {
  if (channel.is_im) return 'im';
  return channel.is_private ? 'private_channel' : 'public_channel';
};

const list = method(
  z.object({ types: z.string().default('public_channel'), exclude_archived: arg.flag, ...page }),
  (ws, args) => {
    const wanted = args.types.split(',').map((kind) => kind.trim());
    const seen = Object.values(ws.state.channels).filter(
      (channel) =>
        wanted.includes(kindOf(channel)) &&
        (!channel.is_private || isMember(channel, botId(ws))) &&
        !(args.exclude_archived && channel.is_archived),
    );
    const { items, response_metadata } = paged(seen, args);
    return { channels: items.map((channel) => shownChannel(ws, channel)), response_metadata };
  },
);

const open = method(
  z.object({ users: z.string().optional(), channel: z.string().optional(), return_im: arg.flag }),
  (ws, args) => {
    if (args.channel) return { channel: shownChannel(ws, visibleChannel(ws, args.channel)) };
    const ids = (args.users ?? '').split(',').filter((id) => id !== '');
    const [only] = ids;
    if (only === undefined) throw new ApiError('users_list_not_supplied');
    if (ids.length > 1) throw new ApiError('not_enough_users', ['[ERROR] group messages are not modelled']);
    findUser(ws, only);
    const channel = dmWith(ws, only);
    return { channel: args.return_im ? shownChannel(ws, channel) : { id: channel.id } };
  },
);

const changed = (ws: Workspace, channel: Channel): void =>
  ws.feed.announce({ type: 'channel-changed', channel: channel.id });

const setTopic = method(z.object({ channel: arg.id, topic: z.string().max(250) }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  channel.topic = args.topic;
  changed(ws, channel);
  return { channel: shownChannel(ws, channel) };
});

const setPurpose = method(z.object({ channel: arg.id, purpose: z.string().max(250) }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  channel.purpose = args.purpose;
  changed(ws, channel);
  return { purpose: channel.purpose, channel: shownChannel(ws, channel) };
});

function admit(ws: Workspace, channel: Channel, user: string, inviter?: string): void {
  channel.members.push(user);
  changed(ws, channel);
  const body = { user, channel: channel.id, channel_type: channel.is_private ? 'G' : 'C' };
  const team = ws.state.users[user]?.team_id ?? '';
  void causeEvent(ws, 'member_joined_channel', { ...body, team, ...(inviter ? { inviter } : {}) });
}

const join = method(z.object({ channel: arg.id }), (ws, args) => {
  const channel = visibleChannel(ws, args.channel);
  if (channel.is_private) throw new ApiError('method_not_supported_for_channel_type');
  if (channel.is_archived) throw new ApiError('is_archived');
  if (!isMember(channel, botId(ws))) admit(ws, channel, botId(ws));
  return { channel: shownChannel(ws, channel) };
});

const invite = method(z.object({ channel: arg.id, users: arg.id }), (ws, args) => {
  const channel = joinedChannel(ws, args.channel);
  const users = args.users.split(',').map((id) => findUser(ws, id.trim()));
  for (const user of users) {
    if (user.id === botId(ws)) throw new ApiError('cant_invite_self');
    if (isExternal(ws.state, user)) throw new ApiError('user_team_not_in_channel');
    if (isMember(channel, user.id)) throw new ApiError('already_in_channel');
  }
  for (const user of users) admit(ws, channel, user.id, botId(ws));
  return { channel: shownChannel(ws, channel) };
});

export const conversationMethods = {
  'conversations.info': info,
  'conversations.members': members,
  'conversations.list': list,
  'conversations.open': open,
  'conversations.setTopic': setTopic,
  'conversations.setPurpose': setPurpose,
  'conversations.join': join,
  'conversations.invite': invite,
};
