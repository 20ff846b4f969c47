import type { SeenUser } from '../page-api/seen.ts';
import { isMember } from '../state/channel.ts';
import { isExternal, type User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';

export function seeUser(ws: Workspace, user: User): SeenUser {
  const part = ws.parts[user.id];
  return {
    id: user.id,
    name: user.real_name,
    ...(part === undefined ? {} : { part }),
    teamId: user.team_id,
    teamName: ws.state.teams[user.team_id]?.name ?? user.team_id,
    external: isExternal(ws.state, user),
    bot: user.is_bot,
    locale: user.locale,
    timeZone: user.tz,
  };
}

/** One's own team, and everybody whom one meets in a conversation. */
export function seeUsers(ws: Workspace, by: User): Record<string, SeenUser> {
  const met = new Set(
    Object.values(ws.state.channels)
      .filter((channel) => isMember(channel, by.id))
      .flatMap((channel) => channel.members),
  );
  const known = Object.values(ws.state.users).filter(
    (user) => user.team_id === by.team_id || met.has(user.id),
  );
  return Object.fromEntries(known.map((user) => [user.id, seeUser(ws, user)]));
}

export const seePeople = (ws: Workspace): SeenUser[] =>
  Object.values(ws.state.users)
    .filter((user) => !user.is_bot && !user.deleted)
    .map((user) => seeUser(ws, user));
