import { z } from 'zod';
import { isExternal, shareAChannel, type User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';
import { botId, findUser } from './find-channel.ts';
import { arg, method } from './method.ts';

function shownUser(ws: Workspace, user: User, includeLocale: boolean): Record<string, unknown> {
  const external = isExternal(ws.state, user);
  const stranger = external && !shareAChannel(ws.state, user.id, botId(ws));
  const { id, team_id, name, real_name, email, locale, tz, tz_label, tz_offset, ...flags } = user;
  return {
    id,
    team_id,
    name,
    real_name,
    ...flags,
    profile: {
      real_name,
      display_name: name,
      real_name_normalized: real_name,
      display_name_normalized: name,
      team: team_id,
      image_72: `${ws.origin()}/avatars/${id}.png`,
      ...(email && !stranger ? { email } : {}),
    },
    ...(external ? { is_stranger: stranger } : { tz, tz_label, tz_offset }),
    ...(!external && includeLocale ? { locale } : {}),
  };
}

const info = method(z.object({ user: arg.id, include_locale: arg.flag }), (ws, args) => ({
  user: shownUser(ws, findUser(ws, args.user), args.include_locale ?? false),
}));

/** Own workspace only: a client's address is not found here, connected or not. */
const byEmail = method(z.object({ email: arg.id }), (ws, args) => {
  const user = Object.values(ws.state.users).find(
    (one) =>
      one.email?.toLowerCase() === args.email.toLowerCase() && !one.is_bot && !isExternal(ws.state, one),
  );
  if (!user) throw new ApiError('users_not_found');
  return { user: shownUser(ws, user, false) };
});

export const userMethods = { 'users.info': info, 'users.lookupByEmail': byEmail };
