import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { OPTIONAL_SCOPES, SCOPES, slackCheck } from '../../src/doctor/check-slack.ts';
import { configOf, real, saidBy, serving } from './asked.ts';

const everyScope = [...SCOPES, ...OPTIONAL_SCOPES].join(',');

interface Slack {
  readonly scopes?: string;
  readonly token?: 'bad';
  readonly channel?: Readonly<Record<string, boolean>> | 'unknown';
}

const slack = ({ scopes = everyScope, token, channel = { is_member: true } }: Slack) =>
  serving((request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const answers: Record<string, object> = {
      'auth.test':
        token === 'bad' ? { ok: false, error: 'invalid_auth' } : { ok: true, team: 'Hibiki', user: 'engawa' },
      'apps.connections.open': { ok: false, error: 'invalid_auth' },
      'conversations.info':
        channel === 'unknown' ? { ok: false, error: 'channel_not_found' } : { ok: true, channel },
    };
    response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': scopes });
    response.end(JSON.stringify(answers[method] ?? { ok: false, error: 'unknown_method' }));
  });

const said = async (about: Slack, more: Record<string, string> = {}) => {
  const SLACK_API_URL = await slack(about);
  return saidBy(slackCheck(configOf({ ...real, SLACK_API_URL, SLACK_TEAM_CHANNEL: 'C0TEAM', ...more })));
};

describe('the doctor looks at Slack', () => {
  it('knows the scopes of the manifest', () => {
    const { oauth_config } = z
      .object({
        oauth_config: z.object({
          scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
        }),
      })
      .parse(parse(readFileSync('manifest.yml', 'utf8')));
    const { bot, bot_optional } = oauth_config.scopes;
    expect([...SCOPES, ...OPTIONAL_SCOPES].toSorted()).toEqual(bot.toSorted());
    expect(OPTIONAL_SCOPES).toEqual(bot_optional);
  });

  it('is content with a token that has every scope, and a channel it is in', async () => {
    expect(await said({})).toEqual([
      'ok: the token belongs to engawa in Hibiki',
      'ok: it has every scope of manifest.yml',
      'ok: requests come by HTTP and are checked by the signing secret',
      'ok: Engawa is in the team’s channel',
    ]);
  });

  it('names missing scopes, and tells those that matter from the optional one', async () => {
    const lacking = (await said({ scopes: 'commands,chat:write,users:read' })).join('\n');
    expect(lacking).toContain(
      'wrong: the token lacks channels:history, groups:history, im:history, files:read',
    );
    expect(lacking).toContain('install the app again');
    expect((await said({ scopes: SCOPES.join(', ') }))[1]).toBe(
      'off: without users:read.email: contacts are not recognised by their e-mail',
    );
  });

  it.each([
    ['unknown', 'the team’s channel is not to be seen'],
    [{ is_member: false }, 'Engawa is not in the team’s channel'],
    [{ is_member: true, is_ext_shared: true }, 'shared with another company'],
    [{ is_member: true, is_archived: true }, 'archived'],
  ] as const)('says what is wrong with the team’s channel: %j', async (channel, words) => {
    const last = (await said({ channel })).at(-1);
    expect(last).toMatch(/^wrong: /);
    expect(last).toContain(words);
  });

  it('says which token is not accepted', async () => {
    await expect(said({ token: 'bad' })).rejects.toThrow(/SLACK_BOT_TOKEN \(.*invalid_auth.*Install the app/);
    await expect(said({}, { SLACK_APP_TOKEN: 'xapp-1' })).rejects.toThrow(/SLACK_APP_TOKEN/);
  });

  it('needs none of it for the local workspace', async () => {
    expect(await saidBy(slackCheck(configOf({})))).toEqual([
      expect.stringMatching(/^off: SLACK_BOT_TOKEN is not set/),
    ]);
  });
});
