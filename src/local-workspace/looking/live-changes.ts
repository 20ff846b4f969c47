import type { Change } from '../change-feed.ts';
import type { LiveChange } from '../page-api/seen.ts';
import { isMember } from '../state/channel.ts';
import type { User } from '../state/people.ts';
import { valuesKey } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';

const nothing: LiveChange = { seen: false, channels: [], home: false, outside: false };

const channelsOf = (ws: Workspace, user: User): string[] =>
  Object.values(ws.state.channels)
    .filter((channel) => isMember(channel, user.id))
    .map(({ id }) => id);

/** What somebody has to ask for who has just come, or whose line was cut. */
export const everything = (ws: Workspace, user: User, outside: boolean): LiveChange => ({
  seen: true,
  channels: channelsOf(ws, user),
  home: true,
  outside,
});

function whereValuesStand(ws: Workspace, user: User, surface: string): Partial<LiveChange> {
  const home = ws.state.homes[user.id];
  if (home && surface === valuesKey.view(home.id)) return { home: true };
  const message = channelsOf(ws, user).find((id) => surface.startsWith(valuesKey.message(user.id, id, '')));
  return message === undefined ? { seen: true } : { channels: [message] };
}

function partOf(ws: Workspace, user: User, change: Change): Partial<LiveChange> {
  if ('user' in change && change.user !== user.id) return {};
  const channel = 'channel' in change ? ws.state.channels[change.channel] : undefined;
  if ('channel' in change && !(channel && isMember(channel, user.id))) return {};
  switch (change.type) {
    case 'message-posted':
    case 'message-deleted':
    case 'channel-changed':
      return { seen: true, channels: [change.channel] };
    case 'message-changed':
    case 'file-shared':
    case 'ephemeral-shown':
    case 'ephemeral-changed':
    case 'ephemeral-deleted':
      return { channels: [change.channel] };
    case 'values-changed':
      return whereValuesStand(ws, user, change.surface);
    case 'home-published':
      return { home: true };
    case 'started-over':
      return everything(ws, user, true);
    case 'channel-read':
    case 'view-opened':
    case 'view-pushed':
    case 'view-changed':
    case 'view-closed':
      return { seen: true };
  }
}

/** What a change is to this person; undefined when they see nothing of it. */
export function liveChange(ws: Workspace, user: User, change: Change): LiveChange | undefined {
  const part = partOf(ws, user, change);
  return Object.keys(part).length === 0 ? undefined : { ...nothing, ...part };
}

export const outsideChanged: LiveChange = { ...nothing, outside: true };

export const together = (a: LiveChange, b: LiveChange): LiveChange => ({
  seen: a.seen || b.seen,
  channels: [...new Set([...a.channels, ...b.channels])],
  home: a.home || b.home,
  outside: a.outside || b.outside,
});
