import type { Seen, SeenHome, SeenModal } from '../page-api/seen.ts';
import { valuesOf } from '../person/surface.ts';
import { isExternal, type User } from '../state/people.ts';
import { stackOf } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { seeChannels } from './see-channels.ts';
import { seePeople, seeUser, seeUsers } from './see-users.ts';

const seeModals = (ws: Workspace, user: User): SeenModal[] =>
  stackOf(ws.state, user.id).map((modal) => ({
    id: modal.id,
    hash: modal.hash,
    view: modal.view,
    values: valuesOf(ws, { kind: 'modal', modal }, user),
    errors: modal.errors ?? {},
  }));

/** Everything that stands around the messages, as this person has it before them. */
export function seeWorkspace(ws: Workspace, user: User): Seen {
  // The channels come first: seeing them may open the direct message in which the bot is met.
  const channels = seeChannels(ws, user);
  return {
    me: seeUser(ws, user),
    people: seePeople(ws),
    users: seeUsers(ws, user),
    botUserId: ws.state.installation.botUserId,
    channels,
    commands: ws.commands ?? [],
    shortcuts: ws.shortcuts ?? [],
    mayUseApp: !isExternal(ws.state, user),
    modals: seeModals(ws, user),
    now: ws.now(),
  };
}

/** Slack shows external people no Home, whatever the app publishes. */
export function seeHome(ws: Workspace, user: User): SeenHome | null {
  const home = ws.state.homes[user.id];
  if (!home || isExternal(ws.state, user)) return null;
  return {
    id: home.id,
    hash: home.hash,
    blocks: home.view.blocks,
    values: valuesOf(ws, { kind: 'home', home }, user),
  };
}
