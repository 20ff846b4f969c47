import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isLoopback } from '../../../src/local-workspace/http/guard-request.ts';
import { asBrowser, ask } from '../support/browse.ts';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const json = { 'content-type': 'application/json' };

describe('the name under which it is asked', () => {
  it.each(['127.0.0.1', '127.0.0.1:3001', 'localhost:3001', 'LOCALHOST', '[::1]:3001'])(
    '%s is here',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:80',
    '10.0.0.1',
    '',
    'a@localhost',
  ])('%j is elsewhere', (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it.each(['/', '/view/U0AOI00001', '/api/auth.test', '/page/page.js', '/live/U0AOI00001', '/outside'])(
    'from elsewhere %s is refused in words',
    async (path) => {
      const { ws } = await staged();
      const { status, text } = await ask(ws, path, { headers: { host: 'evil.example' } });
      expect([status, text]).toEqual([403, expect.stringContaining('this machine only')]);
    },
  );

  it('from elsewhere no socket is opened either', async () => {
    const { ws } = await staged();
    const { hostname, port } = new URL(ws.url);
    const heard = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
      const upgrade =
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';
      socket.write(`GET /link HTTP/1.1\r\nHost: evil.example\r\n${upgrade}\r\n\r\n`);
    });
    expect(heard).toBe('');
  });
});

describe('a page from elsewhere', () => {
  const says = { method: 'POST', body: JSON.stringify({ channel: kawa, text: 'hello' }) } as const;

  it.each([
    ['of another site', { ...json, origin: 'https://evil.example' }],
    ['on another port', { ...json, origin: 'http://127.0.0.1:1' }],
    ['without an origin', { ...json, origin: 'null' }],
    ['that the browser knows to be another', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['of the same site', { ...json, 'sec-fetch-site': 'same-site' }],
  ])('%s neither acts nor looks', async (_what, headers) => {
    const { ws } = await staged();
    const acts = await ask(ws, `/person/${aoi}/says`, { ...says, headers });
    expect([acts.status, acts.text]).toEqual([403, expect.stringContaining('own page')]);
    expect((await ask(ws, '/outside', { ...says, headers })).status).toBe(403);
    for (const path of [`/view/${aoi}`, `/view/${aoi}/channel/${kawa}`, `/live/${aoi}`, '/outside'])
      expect((await ask(ws, path, { headers })).status).toBe(403);
    expect(ws.state.messages[kawa]).toBeUndefined();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'cannot send a form: %j is no JSON',
    async (type) => {
      const { ws } = await staged();
      const sent = await ask(ws, `/person/${aoi}/says`, {
        ...says,
        headers: type ? { 'content-type': type } : {},
      });
      expect([sent.status, sent.text]).toEqual([415, expect.stringContaining('application/json')]);
      expect((await ask(ws, '/outside', { ...says, headers: { 'content-type': 'text/plain' } })).status).toBe(
        415,
      );
    },
  );

  it('an image or a link acts for nobody', async () => {
    const { ws } = await staged();
    expect((await ask(ws, `/person/${aoi}/closes`)).status).toBe(405);
  });
});

it('the own page, a program and the person at the address bar are answered', async () => {
  const { ws } = await staged();
  const says = { method: 'POST', body: JSON.stringify({ channel: kawa, text: 'hello' }) } as const;
  const path = `/person/${aoi}/says`;
  expect((await ask(ws, path, { ...says, headers: asBrowser(ws) })).status).toBe(200);
  expect(
    (await ask(ws, path, { ...says, headers: { 'content-type': 'application/json; charset=utf-8' } })).status,
  ).toBe(200);
  expect((await ask(ws, `/view/${aoi}`, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
  const { port } = new URL(ws.url);
  const local = { host: `localhost:${port}`, origin: `http://localhost:${port}`, ...json };
  expect((await ask(ws, path, { ...says, headers: local })).status).toBe(200);
});

it('bots call the Web API from wherever they run on this machine', async () => {
  const { ws } = await staged();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    authorization: `Bearer ${ws.botToken}`,
    origin: 'http://127.0.0.1:1',
  };
  expect(JSON.parse((await ask(ws, '/api/auth.test', { method: 'POST', headers })).text)).toMatchObject({
    ok: true,
  });
});
