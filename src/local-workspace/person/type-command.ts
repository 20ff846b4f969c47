import { z } from 'zod';
import { troubleIn } from '../bot-line/bot-line.ts';
import { readContent } from '../posting/content.ts';
import { postMessage } from '../posting/post-message.ts';
import { showEphemeral } from '../posting/show-ephemeral.ts';
import { type Channel, payloadName } from '../state/channel.ts';
import type { Ephemeral } from '../state/message.ts';
import type { User } from '../state/people.ts';
import { topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { type Outcome, refusal } from './outcome.ts';
import { installTeam } from './payload.ts';
import { mayUseApp, visitToWrite } from './visit-channel.ts';

const answer = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
});

/** "escape" in the manifest: names of people and channels arrive as ids. */
function escaped(ws: Workspace, text: string): string {
  return text.replaceAll(/(^|\s)([@#])([\w.-]+)/g, (whole, space: string, sign: string, name: string) => {
    const among = Object.values(sign === '@' ? ws.state.users : ws.state.channels);
    const found = among.find((one) => one.name === name);
    return found ? `${space}<${sign}${found.id}|${found.name}>` : whole;
  });
}

function form(ws: Workspace, user: User, channel: Channel, typed: string, response_url: string) {
  const [command = '', ...words] = typed.trim().split(/\s+/);
  const team = installTeam(ws);
  return {
    token: ws.state.installation.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: payloadName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text: escaped(ws, words.length > 0 ? typed.trim().slice(command.length).trim() : ''),
    api_app_id: ws.state.installation.appId,
    is_enterprise_install: 'false',
    response_url,
    trigger_id: ws.triggers.issue({ user: user.id, channel: channel.id }),
  };
}

/** Shows what came in the acknowledgement itself; a string names what was wrong with it. */
function showAnswer(
  ws: Workspace,
  user: User,
  channel: Channel,
  body: unknown,
  url: string,
): string | undefined {
  if (body === undefined || body === '') return undefined;
  const parsed = answer.safeParse(typeof body === 'string' ? { text: body } : body);
  if (!parsed.success) return 'the answer is neither text nor a message';
  if (Object.keys(parsed.data).length === 0) return undefined;
  const verdict = readContent(ws, parsed.data);
  if (!verdict.ok) return [verdict.error, ...verdict.messages].join(' ');
  const place = { ...verdict.content, channel: channel.id };
  if (parsed.data.response_type === 'in_channel') {
    postMessage(ws, { ...place, user: ws.state.installation.botUserId });
  } else {
    ws.responseUrls.rememberOriginal(url, showEphemeral(ws, { ...place, user: user.id }).ts);
  }
  return undefined;
}

const textOf = (shown: readonly Ephemeral[]): { text?: string } => {
  const text = shown.at(0)?.text;
  return text ? { text } : {};
};

export async function typeCommand(
  ws: Workspace,
  user: User,
  channelId: string,
  typed: string,
): Promise<Outcome> {
  const channel = visitToWrite(ws, user, channelId);
  if ('ok' in channel) return channel;
  const word = typed.trim().split(/\s+/)[0] ?? '';
  if (!word.startsWith('/')) return refusal('not_a_command', `${typed} does not start with a slash`);
  const barred = mayUseApp(ws, user, word);
  if (barred) return barred;
  if (ws.commands && !ws.commands.some(({ name }) => name === word))
    return refusal('unknown_command', `${word} is not a valid command`);
  const before = new Set(ws.state.ephemerals.map((one) => one.ts));
  const response_url = ws.responseUrls.issue({ user: user.id, channel: channel.id });
  const reply = await ws.line.send({
    kind: 'slash_commands',
    form: form(ws, user, channel, typed, response_url),
  });
  const trouble = troubleIn(reply);
  if (trouble) return refusal(trouble, `${word} failed with the error "${trouble}"`);
  const body = reply.got === 'answer' ? reply.body : undefined;
  const wrong = showAnswer(ws, user, channel, body, response_url);
  if (wrong) return refusal('dispatch_failed', wrong);
  const ephemerals = ws.state.ephemerals.filter((one) => one.user === user.id && !before.has(one.ts));
  const view = topModal(ws.state, user.id);
  return { ok: true, ...textOf(ephemerals), ephemerals, ...(view ? { view } : {}) };
}
