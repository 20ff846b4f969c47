export interface Team {
  id: string;
  name: string;
  domain: string;
}

export interface User {
  id: string;
  team_id: string;
  name: string;
  real_name: string;
  email?: string;
  locale: string;
  tz: string;
  tz_label: string;
  tz_offset: number;
  is_admin: boolean;
  is_owner: boolean;
  is_bot: boolean;
  is_restricted: boolean;
  deleted: boolean;
}

/** The part of the state that says who meets where. */
interface Places {
  readonly installation: { readonly teamId: string };
  readonly channels: Record<
    string,
    { readonly is_im: boolean; readonly members: string[]; readonly connected_team_ids: string[] }
  >;
}

export const isExternal = (state: Pick<Places, 'installation'>, user: User): boolean =>
  user.team_id !== state.installation.teamId;

export const shareAChannel = (state: Pick<Places, 'channels'>, userId: string, otherId: string): boolean =>
  Object.values(state.channels).some(
    (channel) => !channel.is_im && channel.members.includes(userId) && channel.members.includes(otherId),
  );

/** Slack knows an external person at all only while the two teams are connected through some channel. */
export const isConnected = (state: Pick<Places, 'channels'>, user: User): boolean =>
  Object.values(state.channels).some((channel) => channel.connected_team_ids.includes(user.team_id));
