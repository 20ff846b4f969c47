import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { aoi, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const Frame = z.looseObject({ envelope_id: z.string().optional(), payload: z.unknown().optional() });

const nextFrame = (socket: WebSocket) =>
  new Promise<z.infer<typeof Frame>>((resolve) =>
    socket.once('message', (data) => resolve(Frame.parse(JSON.parse(data.toString())))),
  );

async function connect(url: unknown) {
  const socket = new WebSocket(String(url));
  const hello = await Promise.race([
    nextFrame(socket),
    new Promise((resolve) => {
      socket.once('error', () => resolve('refused'));
    }),
  ]);
  return { socket, hello };
}

test('an address is for an app token, and for one connection', async () => {
  const { ws, call } = await staged();
  expect((await call('apps.connections.open')).body).toMatchObject({
    ok: false,
    error: 'not_allowed_token_type',
  });
  const { body } = await call('apps.connections.open', {}, ws.appToken);
  const first = await connect(body['url']);
  expect(first.hello).toMatchObject({ type: 'hello', num_connections: 1 });
  expect((await connect(body['url'])).hello).toBe('refused');
  first.socket.close();
});

test('envelopes are acknowledged by id, with an answer in them', async () => {
  const { ws, call, heard } = await staged();
  const { socket } = await connect((await call('apps.connections.open', {}, ws.appToken)).body['url']);
  const frame = nextFrame(socket);
  const typed = ws.asPerson(aoi).types(team, '/milestone list');
  const envelope = await frame;
  expect(envelope).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
  expect(envelope.payload).toMatchObject({ command: '/milestone', text: 'list' });
  socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: { text: 'none yet' } }));
  expect(await typed).toMatchObject({ ok: true, text: 'none yet' });
  expect(heard).toEqual([]);
  socket.close();
});

test('an app that connects and does not answer is as bad as none', async () => {
  const { ws, call } = await staged(undefined, { ackWithinMs: 30 });
  const { socket } = await connect((await call('apps.connections.open', {}, ws.appToken)).body['url']);
  expect(await ws.asPerson(aoi).types(team, '/x')).toMatchObject({ error: 'operation_timeout' });
  socket.close();
});

test('a connection is recycled with a word before', async () => {
  const { ws, call } = await staged();
  const { socket } = await connect((await call('apps.connections.open', {}, ws.appToken)).body['url']);
  const frame = nextFrame(socket);
  ws.sockets.disconnect('refresh_requested');
  expect(await frame).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  await expect.poll(() => ws.sockets.connections()).toBe(0);
});
