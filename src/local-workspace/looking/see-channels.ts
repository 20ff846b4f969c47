import type { SeenChannel } from '../page-api/seen.ts';
import { type Channel, findDm, isMember, openDm } from '../state/channel.ts';
import { isHiddenReply, messagesIn } from '../state/message.ts';
import { compareTs } from '../state/mint.ts';
import { isExternal, type User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';

/** What others have said here since this person last read: answers in threads do not count, as in Slack. */
export function unreadIn(ws: Workspace, user: User, channelId: string): number {
  const lastRead = ws.state.lastRead[user.id]?.[channelId] ?? '0';
  const messages = messagesIn(ws.state, channelId);
  let count = 0;
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (!message || compareTs(message.ts, lastRead) <= 0) break;
    if (message.user !== user.id && !isHiddenReply(message)) count += 1;
  }
  return count;
}

const kindOf = (channel: Channel): SeenChannel['kind'] => {
  if (channel.is_im) return 'direct';
  return channel.is_private ? 'private' : 'public';
};

function seeChannel(ws: Workspace, user: User, channel: Channel): SeenChannel {
  const { teams, users, installation, bookmarks } = ws.state;
  const others = channel.connected_team_ids.filter((id) => id !== user.team_id);
  return {
    id: channel.id,
    name: channel.is_im ? (users[installation.botUserId]?.real_name ?? '') : channel.name,
    kind: kindOf(channel),
    sharedWith: channel.is_ext_shared ? others.map((id) => teams[id]?.name ?? id) : [],
    topic: channel.topic,
    memberIds: channel.members,
    ...(channel.is_im && ws.messagesTab === 'read-only' ? { readOnly: true } : {}),
    unread: unreadIn(ws, user, channel.id),
    bookmarks: (bookmarks[channel.id] ?? []).map(({ title, link }) => ({ title, link })),
  };
}

/** The app stands in the agency's sidebar from the first day; to other teams it appears when it writes to them. */
function openOwnDm(ws: Workspace, user: User): void {
  if (isExternal(ws.state, user) || findDm(ws.state, user.id)) return;
  const dm = openDm(ws.state, user.id, { random: ws.random, at: ws.now() });
  ws.feed.announce({ type: 'channel-changed', channel: dm.id });
}

/** The sidebar: conversations of which this person is a member, direct messages last. */
export function seeChannels(ws: Workspace, user: User): SeenChannel[] {
  openOwnDm(ws, user);
  return Object.values(ws.state.channels)
    .filter((channel) => isMember(channel, user.id) && !channel.is_archived)
    .sort((a, b) => Number(a.is_im) - Number(b.is_im))
    .map((channel) => seeChannel(ws, user, channel));
}
