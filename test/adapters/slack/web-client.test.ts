import { WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  askWhoWeAre,
  clientOptionsFor,
  SlackRefused,
  slackRefused,
} from '../../../src/adapters/slack/web-client.ts';
import { type Ear, openEar } from './slack-ear.ts';

let ear: Ear;
beforeEach(async () => {
  ear = await openEar();
});
afterEach(() => ear.close());

describe('one call is one request', () => {
  test.each([500, 503])('after HTTP %i nothing is repeated: it may have been done', async (status) => {
    ear.answers['chat.postMessage'] = { status, body: 'broken' };
    await expect(ear.client.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow();
    expect(ear.heard).toHaveLength(1);
  });

  test('asked to wait, the caller learns for how long instead of sleeping', async () => {
    ear.answers['chat.postMessage'] = { status: 429, headers: { 'retry-after': '30' } };
    const error = await ear.client.chat.postMessage({ channel: 'C1', text: 'x' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WebAPIRateLimitedError);
    expect(error).toMatchObject({ retryAfter: 30 });
    expect(ear.heard).toHaveLength(1);
  });

  test('no call lasts longer than ten seconds', () => {
    expect(clientOptionsFor(ear.config, ear.log)).toMatchObject({
      timeout: 10_000,
      retryConfig: { retries: 0 },
    });
  });

  test('the address may end in a slash or not', async () => {
    const { apiUrl, ...usual } = ear.config;
    for (const base of [apiUrl, `${apiUrl}/`])
      expect(clientOptionsFor({ ...usual, apiUrl: base }, ear.log).slackApiUrl).toBe(`${apiUrl}/`);
    expect(clientOptionsFor(usual, ear.log)).not.toHaveProperty('slackApiUrl');
  });
});

describe('who the token belongs to', () => {
  test('is asked once', async () => {
    expect(await askWhoWeAre(ear.client)).toEqual({ teamId: 'T1', botUserId: 'U1', botId: 'B1' });
    expect(ear.heard.map(({ method }) => method)).toEqual(['auth.test']);
  });

  test.each(['invalid_auth', 'account_inactive', 'token_revoked'])(
    '%s is about the token, which is not shown',
    async (error) => {
      ear.answers['auth.test'] = { body: { ok: false, error } };
      const refused = await askWhoWeAre(ear.client).catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(SlackRefused);
      expect(String(refused)).toContain(`did not accept SLACK_BOT_TOKEN (An API error occurred: ${error})`);
      expect(String(refused)).toContain('Install the app and copy its bot token.');
      expect(String(refused)).not.toContain('xoxb-ear');
    },
  );

  test.each([
    ['a broken Slack', { status: 500, body: 'oops' }],
    ['Slack’s own trouble', { body: { ok: false, error: 'internal_error' } }],
    ['another site', { status: 404, body: 'not here' }],
    ['an answer without a team', { body: { ok: true } }],
  ])('%s says nothing about the token', async (_what, answer) => {
    ear.answers['auth.test'] = answer;
    const refused = await askWhoWeAre(ear.client).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(SlackRefused);
    expect(String(refused)).toContain(`could not be asked at ${ear.config.apiUrl}/`);
    expect(String(refused)).toContain('SLACK_API_URL');
  });

  test('nobody there says nothing about the token either', async () => {
    const { client } = ear;
    await ear.close();
    await expect(askWhoWeAre(client)).rejects.toThrow(/could not be asked at/);
  });

  test('an app token is named as such', async () => {
    ear.answers['apps.connections.open'] = { body: { ok: false, error: 'not_allowed_token_type' } };
    const client = new WebClient('xapp-1', clientOptionsFor(ear.config, ear.log));
    const error = await client.apps.connections.open({}).catch((thrown: unknown) => thrown);
    expect(slackRefused(error, 'SLACK_APP_TOKEN', '').message).toMatch(
      /did not accept SLACK_APP_TOKEN .* app-level token/,
    );
  });
});
