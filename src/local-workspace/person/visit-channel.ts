import { type Channel, isMember } from '../state/channel.ts';
import { isExternal, type User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { type Outcome, refusal } from './outcome.ts';

/** A person acts only where they are a member; for clients that is what the other side shares with them. */
export function visitChannel(ws: Workspace, user: User, channelId: string): Channel | Outcome {
  const channel = ws.state.channels[channelId];
  if (channel && isMember(channel, user.id)) return channel;
  return refusal('not_in_channel', `${user.real_name} is not a member of ${channel?.name ?? channelId}`);
}

/** Where they may also write: an app that reads nothing in its direct messages gets neither words nor commands there. */
export function visitToWrite(ws: Workspace, user: User, channelId: string): Channel | Outcome {
  const channel = visitChannel(ws, user, channelId);
  if ('ok' in channel || !channel.is_im || ws.messagesTab === 'open') return channel;
  return refusal('messages_tab_read_only', 'Sending messages to this app has been turned off.');
}

/** Commands and shortcuts belong to the workspace in which the app is installed. */
export function mayUseApp(ws: Workspace, user: User, what: string): Outcome | undefined {
  if (!isExternal(ws.state, user)) return undefined;
  const team = ws.state.teams[user.team_id]?.name ?? user.team_id;
  return refusal(
    'not_available',
    `${what} belongs to an app of another workspace: ${user.real_name} is of ${team} and cannot use it`,
  );
}
