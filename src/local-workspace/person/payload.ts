import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';

const teamOf = (ws: Workspace, id: string) => ({ id, domain: ws.state.teams[id]?.domain ?? '' });

/** The workspace of the install: what block_actions, commands and shortcuts carry. */
export const installTeam = (ws: Workspace) => teamOf(ws, ws.state.installation.teamId);

/** The workspace of the person: what view_submission and view_closed carry. */
export const ownTeam = (ws: Workspace, user: User) => teamOf(ws, user.team_id);

export const signedBy = (ws: Workspace, user: User) => ({
  user: { id: user.id, username: user.name, name: user.name, team_id: user.team_id },
  api_app_id: ws.state.installation.appId,
  token: ws.state.installation.verificationToken,
  enterprise: null,
  is_enterprise_install: false,
});

export const actionTs = (ws: Workspace): string => (ws.now() / 1000).toFixed(6);
