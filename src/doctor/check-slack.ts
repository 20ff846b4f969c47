import { LogLevel, WebClient } from '@slack/web-api';
import { slackRefused } from '../adapters/slack/web-client.ts';
import type { Config } from '../config.ts';
import type { Secret } from '../secret.ts';
import { type Answer, type Check, off, ok, wrong } from './finding.ts';

/** As manifest.yml asks for them; users:read.email is optional there. */
export const SCOPES = [
  'commands',
  'chat:write',
  'users:read',
  'channels:history',
  'groups:history',
  'im:history',
  'files:read',
  'files:write',
  'channels:read',
  'groups:read',
] as const;
export const OPTIONAL_SCOPES = ['users:read.email'] as const;

type RealSlack = Extract<Config['slack'], { kind: 'real' }>;

/** The tokens, their scopes, and the team's channel. */
export function slackCheck(config: Config): Check {
  const { slack, SLACK_TEAM_CHANNEL: channel } = config;
  return {
    about: 'Slack',
    async look() {
      if (slack.kind === 'local')
        return [off('SLACK_BOT_TOKEN is not set: the local workspace opens in its place')];
      const client = clientWith(slack.botToken, slack);
      const answers = await tokenAnswers(client);
      if (answers.some(({ state }) => state === 'wrong')) return answers;
      return [...answers, await wayInAnswer(slack), await channelAnswer(client, channel)];
    },
  };
}

const nothing = (): void => undefined;
/** What the library would log, the doctor says. */
const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};

const clientWith = (token: Secret, { apiUrl }: RealSlack): WebClient =>
  new WebClient(token.reveal(), {
    retryConfig: { retries: 0 },
    timeout: 10_000,
    rejectRateLimitedCalls: true,
    logger: silent,
    ...(apiUrl !== undefined && { slackApiUrl: `${apiUrl}/` }),
  });

async function tokenAnswers(client: WebClient): Promise<readonly Answer[]> {
  const { team, user, response_metadata } = await client.auth.test().catch((error: unknown) => {
    throw slackRefused(error, 'SLACK_BOT_TOKEN', client.slackApiUrl);
  });
  const who = ok(`the token belongs to ${user ?? 'a bot'} in ${team ?? 'a workspace'}`);
  const granted = response_metadata?.scopes;
  if (granted === undefined) return [who, off('Slack did not say which scopes the token has')];
  const missing = SCOPES.filter((scope) => !granted.includes(scope));
  if (missing.length > 0)
    return [
      who,
      wrong(
        `the token lacks ${missing.join(', ')}`,
        'add them under OAuth & Permissions as in manifest.yml, and install the app again',
      ),
    ];
  const without = OPTIONAL_SCOPES.filter((scope) => !granted.includes(scope));
  return [
    who,
    without.length === 0
      ? ok('it has every scope of manifest.yml')
      : off(`without ${without.join(', ')}: contacts are not recognised by their e-mail`),
  ];
}

/** By HTTP the signing secret is checked with the first request; a token of the app can be tried now. */
async function wayInAnswer(slack: RealSlack): Promise<Answer> {
  if (slack.appToken === undefined) return ok('requests come by HTTP and are checked by the signing secret');
  const client = clientWith(slack.appToken, slack);
  await client.apps.connections.open({}).catch((error: unknown) => {
    throw slackRefused(error, 'SLACK_APP_TOKEN', client.slackApiUrl);
  });
  return ok('requests come by Socket Mode; the app token is good');
}

async function channelAnswer(client: WebClient, channel: string | undefined): Promise<Answer> {
  if (channel === undefined)
    return off('SLACK_TEAM_CHANNEL is not set', 'set it, or choose the channel in /engawa setup');
  const said = await client.conversations.info({ channel }).catch(() => undefined);
  const invite = 'correct SLACK_TEAM_CHANNEL, and say /invite @Engawa in that channel';
  if (said?.channel === undefined) return wrong('the team’s channel is not to be seen', invite);
  if (said.channel.is_ext_shared === true)
    return wrong(
      'the team’s channel is shared with another company',
      'choose a private channel that no client is in',
    );
  if (said.channel.is_archived === true) return wrong('the team’s channel is archived', invite);
  if (said.channel.is_member !== true) return wrong('Engawa is not in the team’s channel', invite);
  return ok('Engawa is in the team’s channel');
}
