import { expect, test } from 'vitest';
import type { Fault } from '../../../src/local-workspace/faults.ts';
import { kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const post = { channel: kawa, text: 'a' };

test('without a token, with a wrong one, and with the app’s', async () => {
  const { ws, call } = await staged();
  expect((await call('auth.test', {}, '')).body).toEqual({ ok: false, error: 'not_authed' });
  expect((await call('auth.test', {}, 'xoxb-other')).body).toEqual({ ok: false, error: 'invalid_auth' });
  expect((await call('auth.test', {}, ws.appToken)).body).toEqual({
    ok: false,
    error: 'not_allowed_token_type',
  });
  expect((await call('auth.test', { token: ws.botToken }, '')).body).toMatchObject({ ok: true });
});

test.each<[Fault, { status?: number; posted: number }]>([
  [{ kind: 'error-500-before' }, { status: 500, posted: 0 }],
  [{ kind: 'error-500-after' }, { status: 500, posted: 1 }],
  [{ kind: 'unavailable-before' }, { status: 503, posted: 0 }],
  [{ kind: 'reset-before' }, { posted: 0 }],
  [{ kind: 'reset-after' }, { posted: 1 }],
  [
    { kind: 'rate-limited', seconds: 7 },
    { status: 429, posted: 0 },
  ],
  [
    { kind: 'ok-false', error: 'fatal_error' },
    { status: 200, posted: 0 },
  ],
  [
    { kind: 'delay', ms: 20 },
    { status: 200, posted: 1 },
  ],
])('%j: what the caller sees and what was done', async (fault, { status, posted }) => {
  const { ws, call } = await staged();
  ws.faults.next('chat.postMessage', fault);
  const reply = await call('chat.postMessage', post).catch(() => undefined);
  expect(reply?.status).toBe(status);
  expect(ws.state.messages[kawa] ?? []).toHaveLength(posted);
  expect(ws.journal.calls('chat.postMessage')).toMatchObject([
    { fault: fault.kind, acted: posted === 1, args: post },
  ]);
  if (fault.kind === 'rate-limited') expect(reply?.headers.get('retry-after')).toBe('7');
  expect((await call('chat.postMessage', post)).body).toMatchObject({ ok: true });
});

test('one post a second and channel, after a burst', async () => {
  const { call, clock } = await staged(undefined, {
    rateLimits: { postsPerChannel: { perSecond: 1, burst: 2 } },
  });
  const statuses = async (count: number) => {
    const seen: number[] = [];
    for (let at = 0; at < count; at += 1) seen.push((await call('chat.postMessage', post)).status);
    return seen;
  };
  expect(await statuses(3)).toEqual([200, 200, 429]);
  expect((await call('chat.postMessage', { channel: 'C0TEAM0001', text: 'a' })).status).toBe(200);
  clock.wall += 1000;
  expect(await statuses(2)).toEqual([200, 429]);
});

test('the journal keeps every call and no token', async () => {
  const { ws, call } = await staged();
  await call('chat.postMessage', { channel: 'C0NOWHERE1', text: 'a', token: 'xoxb-secret' });
  expect(ws.journal.entries).toMatchObject([
    {
      method: 'chat.postMessage',
      acted: false,
      outcome: { status: 200, ok: false, error: 'channel_not_found' },
    },
  ]);
  expect(JSON.stringify(ws.journal.entries)).not.toContain('xoxb-secret');
});
