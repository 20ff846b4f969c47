import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { httpLine, readBody } from '../../../src/local-workspace/bot-line/http-line.ts';
import { aoi, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('every request is signed over its raw body, with the time of the wall', async () => {
  const { ws, heard, clock } = await staged(() => ({ body: 'ok' }));
  clock.now += 86_400_000;
  await ws.asPerson(aoi).types(team, '/milestone list 納品 & more');
  const [one] = heard;
  const seconds = String(Math.floor(clock.wall / 1000));
  const hmac = createHmac('sha256', ws.signingSecret).update(`v0:${seconds}:${one?.raw}`).digest('hex');
  expect(one?.headers['x-slack-request-timestamp']).toBe(seconds);
  expect(one?.headers['x-slack-signature']).toBe(`v0=${hmac}`);
  expect(one?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(one?.body.text).toBe('list 納品 & more');
});

test('slow, absent and unknown apps are told apart', async () => {
  const settings = { signingSecret: () => 's', wallNow: () => 0, ackWithinMs: 50 };
  const delivery = { kind: 'slash_commands' as const, form: {} };
  expect(await httpLine({ ...settings, requestUrl: () => undefined }).send(delivery)).toMatchObject({
    got: 'unreachable',
  });
  expect(
    await httpLine({ ...settings, requestUrl: () => 'http://127.0.0.1:1/' }).send(delivery),
  ).toMatchObject({ got: 'unreachable' });
  const { ws } = await staged(() => ({ afterMs: 300 }), { ackWithinMs: 50 });
  expect(await ws.asPerson(aoi).types(team, '/slow')).toMatchObject({
    ok: false,
    error: 'operation_timeout',
  });
});

test('an answer is nothing, JSON, or text', () => {
  expect([readBody(''), readBody('{"a":1}'), readBody('hello')]).toEqual([undefined, { a: 1 }, 'hello']);
});
