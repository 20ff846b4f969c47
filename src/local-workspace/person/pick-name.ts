import type { z } from 'zod';
import type { conversationFilter } from '../block-kit/composition.ts';
import { type Channel, isMember } from '../state/channel.ts';
import { shareAChannel, type User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { NotOffered } from './not-offered.ts';

/** People to choose from: one's own team, and those one shares a channel with. */
export function pickUser(ws: Pick<Workspace, 'state'>, by: User, wanted: string): string {
  const name = wanted.replace(/^@/, '');
  const found = Object.values(ws.state.users).find(
    (user) =>
      [user.id, user.name, user.real_name].includes(name) &&
      (user.team_id === by.team_id || shareAChannel(ws.state, user.id, by.id)),
  );
  if (!found) throw new NotOffered(`${by.real_name} cannot choose the person "${wanted}"`);
  return found.id;
}

type Filter = Partial<z.infer<typeof conversationFilter>>;

const kindOf = (channel: Channel): 'im' | 'private' | 'public' => {
  if (channel.is_im) return 'im';
  return channel.is_private ? 'private' : 'public';
};

const passes = (channel: Channel, filter: Filter): boolean =>
  (filter.include?.includes(kindOf(channel)) ?? true) &&
  !(filter.exclude_external_shared_channels === true && channel.is_ext_shared);

/** Conversations to choose from: where one is a member, and the public ones of one's own team. */
export function pickConversation(
  ws: Pick<Workspace, 'state'>,
  by: User,
  wanted: string,
  filter: Filter = {},
): string {
  const name = wanted.replace(/^#/, '');
  const found = Object.values(ws.state.channels).find(
    (channel) =>
      [channel.id, channel.name].includes(name) &&
      (isMember(channel, by.id) || (!channel.is_private && channel.team_id === by.team_id)) &&
      passes(channel, filter),
  );
  if (!found) throw new NotOffered(`${by.real_name} cannot choose the conversation "${wanted}"`);
  return found.id;
}
