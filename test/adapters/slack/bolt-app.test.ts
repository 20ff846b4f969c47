import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { phrase } from '../../../src/kernel/phrase.ts';
import { reply } from '../../../src/surface/reply.ts';
import { word } from '../../../src/surface/slash-command.ts';
import { signed } from './signed.ts';
import { aoi, clientTeam, haru, openStage, type Stage, teamChannel } from './stage.ts';

const said = phrase({ en: 'In English', ja: '日本語で', zh: '用中文' });
const commands = [
  { name: '/engawa', does: said(), words: [word('help', said(), async () => reply.say({ title: said() }))] },
] as const;

let stage: Stage;
let slack: Awaited<ReturnType<Stage['start']>>;

beforeAll(async () => {
  stage = await openStage();
  slack = await stage.start({
    commands,
    routes: [
      {
        path: '/webhooks/:from',
        method: 'POST',
        async handler(request, response) {
          const parts: Buffer[] = [];
          for await (const part of request) parts.push(part);
          response.writeHead(202).end(`raw ${Buffer.concat(parts).toString('hex')}`);
        },
      },
      { path: '/broken', method: 'GET', handler: async () => Promise.reject(new Error('burst')) },
      {
        path: '/half',
        method: ['GET', 'POST'],
        async handler(_request, response) {
          response.writeHead(200).write('half');
          throw new Error('burst');
        },
      },
    ],
  });
});
afterAll(() => stage.close());

const event = (id: string, inner: object, outer: object = {}) =>
  JSON.stringify({
    type: 'event_callback',
    event_id: id,
    team_id: slack.teamId,
    authorizations: [{ team_id: slack.teamId }],
    event: inner,
    ...outer,
  });
const json = 'application/json';
const now = () => Math.floor(Date.now() / 1000);

describe('signatures', () => {
  const body = () => event('EvSigned', { type: 'app_home_opened' });

  test('of this moment, and a little to both sides, are taken', async () => {
    for (const atSeconds of [now(), now() - 200, now() + 200])
      expect(
        (await signed(slack.url, body(), stage.workspace.signingSecret, { type: json, atSeconds })).status,
      ).toBe(200);
  });

  test.each([
    ['past', -400],
    ['future', 400],
  ])('too far in the %s are refused, and nothing is stored', async (_name, seconds) => {
    const before = stage.events.length;
    const answer = await signed(slack.url, body(), stage.workspace.signingSecret, {
      type: json,
      atSeconds: now() + seconds,
    });
    expect(answer.status).toBe(401);
    expect(stage.events).toHaveLength(before);
  });

  test('of somebody else, or none, are refused', async () => {
    const before = stage.events.length;
    expect((await signed(slack.url, body(), 'another secret', { type: json })).status).toBe(401);
    expect(
      (await fetch(slack.url, { method: 'POST', body: body(), headers: { 'content-type': json } })).status,
    ).toBe(401);
    expect(stage.events).toHaveLength(before);
  });

  test('Slack’s check of the address is answered', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const answer = await signed(slack.url, challenge, stage.workspace.signingSecret, { type: json });
    expect(await answer.json()).toEqual({ challenge: 'abc' });
  });
});

describe('events', () => {
  const send = (body: string) => signed(slack.url, body, stage.workspace.signingSecret, { type: json });

  test('are stored before they are acknowledged', async () => {
    const body = event('EvStored', { type: 'channel_archive', channel: 'C1' });
    expect((await send(body)).status).toBe(200);
    expect(stage.events.at(-1)).toEqual({ source: 'slack', externalId: 'EvStored', body: JSON.parse(body) });
  });

  test('that cannot be stored are not acknowledged, so that Slack sends them again', async () => {
    const failing = await stage.start({
      receiveEvent: vi.fn().mockRejectedValueOnce(new Error('no database')).mockResolvedValue('stored'),
    });
    const body = event('EvTwice', { type: 'channel_archive', channel: 'C1' });
    const sent = () => signed(failing.url, body, stage.workspace.signingSecret, { type: json });
    expect((await sent()).status).toBe(500);
    expect((await sent()).status).toBe(200);
    await failing.stop();
  });

  test('are sent again by Slack until they are stored', async () => {
    const receiveEvent = vi.fn().mockRejectedValueOnce(new Error('no database')).mockResolvedValue('stored');
    const failing = await stage.start({ receiveEvent });
    const outcome = await stage.workspace.deliverEvent('channel_archive', { channel: 'C1' });
    expect(outcome).toMatchObject({ ok: true, attempts: 2 });
    expect(receiveEvent).toHaveBeenCalledTimes(2);
    await failing.stop();
  });

  test('of another install are acknowledged and left alone', async () => {
    const before = stage.events.length;
    const other = event('EvOther', { type: 'app_uninstalled' }, { authorizations: [{ team_id: 'T0OTHER' }] });
    expect((await send(other)).status).toBe(200);
    expect(stage.events).toHaveLength(before);
  });

  test('that a client causes carry the client’s team outside and are still ours', async () => {
    await send(event('EvClient', { type: 'app_home_opened', user: haru }, { team_id: clientTeam }));
    expect(stage.events.at(-1)?.externalId).toBe('EvClient');
  });
});

describe('whatever nobody handles', () => {
  const people = { user: { id: aoi, team_id: 'T0AGENCY01' }, team: { id: 'T0AGENCY01' } };
  test.each([
    ['a shortcut', { type: 'shortcut', callback_id: 'x', trigger_id: '1', ...people }],
    ['a closed view', { type: 'view_closed', view: { id: 'V1', callback_id: 'x' }, ...people }],
    [
      'a request for options',
      { type: 'block_suggestion', action_id: 'x', block_id: 'y', value: '', ...people },
    ],
    [
      'a select',
      {
        type: 'block_actions',
        trigger_id: '1',
        actions: [{ type: 'static_select', action_id: 'x' }],
        ...people,
      },
    ],
    ['something new', { type: 'never_heard_of' }],
  ])('%s is acknowledged at once', async (_name, payload) => {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    expect((await signed(slack.url, body, stage.workspace.signingSecret)).status).toBe(200);
  });
});

describe('routes beside Slack', () => {
  test('get the raw body', async () => {
    const answer = await fetch(`${slack.origin}/webhooks/stripe`, {
      method: 'POST',
      body: Buffer.from([0, 255]),
    });
    expect([answer.status, await answer.text()]).toEqual([202, 'raw 00ff']);
  });

  test('that fail half-way end what they began', async () => {
    expect(await (await fetch(`${slack.origin}/half`)).text()).toBe('half');
    expect(slack.lines.at(-1)).toMatchObject({ level: 'error', about: { path: '/half' } });
  });

  test('that fail answer 500, unknown ones 404, bad ones 400', async () => {
    expect((await fetch(`${slack.origin}/broken`)).status).toBe(500);
    expect((await fetch(`${slack.origin}/nowhere`)).status).toBe(404);
    expect((await fetch(`${slack.origin}/webhooks/%E0%A4%A`, { method: 'POST' })).status).toBe(400);
  });
});

describe('Socket Mode', () => {
  test('works the same, and routes are served beside it', async () => {
    await slack.stop();
    const events: unknown[] = [];
    const socket = await stage.start({
      commands,
      config: { appToken: stage.workspace.appToken },
      routes: [{ path: '/healthz', method: 'GET', handler: (_request, response) => void response.end('ok') }],
      receiveEvent: async (received) => events.push(received),
    });
    const before = stage.workspace.state.ephemerals.length;
    expect(await stage.workspace.asPerson(aoi).types(teamChannel, '/engawa help')).toMatchObject({
      ok: true,
    });
    const shown = await stage.workspace.until(() => stage.workspace.state.ephemerals.slice(before)[0]);
    expect(shown.text).toBe('In English');
    expect(await stage.workspace.deliverEvent('channel_archive', { channel: 'C1' })).toMatchObject({
      ok: true,
    });
    expect(events).toHaveLength(1);
    expect(await (await fetch(`${socket.origin}/healthz`)).text()).toBe('ok');
    // Without Slack's own endpoint: nothing unsigned may come in by the side door.
    expect((await fetch(socket.url, { method: 'POST', body: '{}' })).status).toBe(404);
    await socket.stop();
    await expect.poll(() => stage.workspace.sockets.connections()).toBe(0);
  });
});

test('an app token that Slack does not take stops the start with words, without the token', async () => {
  stage.workspace.faults.next('apps.connections.open', { kind: 'ok-false', error: 'invalid_auth' });
  const start = stage.start({ config: { appToken: 'xapp-wrong' } });
  await expect(start).rejects.toThrow(/did not accept SLACK_APP_TOKEN .*invalid_auth/);
  await expect(start).rejects.not.toThrow(/xapp-wrong/);
});
