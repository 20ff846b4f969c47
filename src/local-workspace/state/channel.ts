import { mintId } from './mint.ts';

export interface Bookmark {
  id: string;
  channel_id: string;
  title: string;
  link: string;
  emoji?: string;
  type: 'link';
  date_created: number;
  date_updated: number;
}

export interface Channel {
  id: string;
  name: string;
  team_id: string;
  is_private: boolean;
  is_im: boolean;
  is_archived: boolean;
  is_ext_shared: boolean;
  connected_team_ids: string[];
  members: string[];
  topic: string;
  purpose: string;
  pins: string[];
  created: number;
  creator: string;
}

/** The part of the state that holds channels. */
interface Channels {
  channels: Record<string, Channel>;
  readonly installation: { readonly botUserId: string; readonly teamId: string };
  minted: number;
}

export const isMember = (channel: Channel, userId: string): boolean => channel.members.includes(userId);

/** In payloads Slack hides the names of private conversations behind these words. */
export function payloadName(channel: Channel): string {
  if (channel.is_im) return 'directmessage';
  return channel.is_private ? 'privategroup' : channel.name;
}

export const findDm = (state: Channels, userId: string): Channel | undefined =>
  Object.values(state.channels).find(
    (channel) =>
      channel.is_im && isMember(channel, userId) && isMember(channel, state.installation.botUserId),
  );

export function openDm(
  state: Channels,
  userId: string,
  source: { random: () => string; at: number },
): Channel {
  const existing = findDm(state, userId);
  if (existing) return existing;
  const { botUserId, teamId } = state.installation;
  const id = mintId(state, 'D', source.random);
  const channel: Channel = {
    id,
    name: '',
    team_id: teamId,
    is_private: true,
    is_im: true,
    is_archived: false,
    is_ext_shared: false,
    connected_team_ids: [],
    members: [userId, botUserId],
    topic: '',
    purpose: '',
    pins: [],
    created: Math.floor(source.at / 1000),
    creator: botUserId,
  };
  state.channels[id] = channel;
  return channel;
}
