import { type Channel, isMember } from '../state/channel.ts';
import type { Workspace } from '../workspace.ts';
import { botId } from './find-channel.ts';

export const shownChannel = (ws: Workspace, channel: Channel) => ({
  id: channel.id,
  created: channel.created,
  creator: channel.creator,
  is_im: channel.is_im,
  is_mpim: false,
  is_archived: channel.is_archived,
  context_team_id: ws.state.installation.teamId,
  ...(channel.is_im
    ? { user: channel.members.find((id) => id !== botId(ws)) ?? '' }
    : {
        name: channel.name,
        name_normalized: channel.name,
        is_channel: !channel.is_private,
        is_group: channel.is_private,
        is_private: channel.is_private,
        is_general: false,
        is_member: isMember(channel, botId(ws)),
        is_shared: channel.is_ext_shared,
        is_org_shared: false,
        is_ext_shared: channel.is_ext_shared,
        is_pending_ext_shared: false,
        topic: { value: channel.topic, creator: '', last_set: 0 },
        purpose: { value: channel.purpose, creator: '', last_set: 0 },
      }),
});

/** Only conversations.info tells who is connected. */
export const connections = (channel: Channel) =>
  channel.is_ext_shared
    ? {
        connected_team_ids: channel.connected_team_ids,
        shared_team_ids: channel.connected_team_ids,
        conversation_host_id: channel.team_id,
      }
    : {};
