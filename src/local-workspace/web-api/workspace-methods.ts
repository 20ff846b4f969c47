import { z } from 'zod';
import { validateMessageBlocks } from '../block-kit/validate-message.ts';
import { validateHome, validateModal } from '../block-kit/validate-view.ts';
import type { SocketLine } from '../bot-line/socket-line.ts';
import { ApiError, blocksError } from './api-error.ts';
import { arg, type Method, method } from './method.ts';

const apiTest = method(
  z.looseObject({ error: z.string().optional() }),
  (_ws, args) => {
    if (args.error) throw new ApiError(args.error);
    return { args };
  },
  'none',
);

const authTest = method(z.object({}), (ws) => {
  const { installation, teams, users } = ws.state;
  const team = teams[installation.teamId];
  return {
    url: `${ws.origin()}/`,
    team: team?.name ?? '',
    user: users[installation.botUserId]?.name ?? '',
    team_id: installation.teamId,
    user_id: installation.botUserId,
    bot_id: installation.botId,
    is_enterprise_install: false,
  };
});

/** A client's team can be named once it is connected; of others Slack says nothing. */
const teamInfo = method(z.object({ team: z.string().optional() }), (ws, args) => {
  const { installation, teams, channels } = ws.state;
  const id = args.team ?? installation.teamId;
  const connected = Object.values(channels).some((channel) => channel.connected_team_ids.includes(id));
  const team = id === installation.teamId || connected ? teams[id] : undefined;
  if (!team) throw new ApiError('team_not_found');
  return { team: { id: team.id, name: team.name, domain: team.domain, email_domain: '', icon: {} } };
});

const validate = method(z.object({ blocks: arg.json, view: arg.json, message: arg.json }), (_ws, args) => {
  if (args.view !== undefined) {
    const kind = z.object({ type: z.string() }).safeParse(args.view);
    const home = kind.success && kind.data.type === 'home';
    const verdict = home ? validateHome(args.view) : validateModal(args.view);
    if (!verdict.ok) throw new ApiError(verdict.error, verdict.messages);
    return {};
  }
  const message = z.object({ blocks: z.unknown() }).safeParse(args.message);
  const verdict = validateMessageBlocks(message.success ? message.data.blocks : args.blocks);
  if (!verdict.ok) throw blocksError(verdict.error, verdict.messages);
  return {};
});

const openConnection = (line: SocketLine): Method =>
  method(z.object({}), (ws) => ({ url: line.invite(ws.origin()) }), 'app');

export const workspaceMethods = (line: SocketLine): Record<string, Method> => ({
  'api.test': apiTest,
  'auth.test': authTest,
  'team.info': teamInfo,
  'blocks.validate': validate,
  'apps.connections.open': openConnection(line),
});
