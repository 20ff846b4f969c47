import { expect, test } from 'vitest';
import { haru, kawa, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('a client sees only the channels they are a member of', async () => {
  const { ws, call, heard } = await staged();
  const { ts } = (await call('chat.postMessage', { channel: team, text: 'internal' })).body;
  const client = ws.asPerson(haru);
  expect(client.reads(team)).toEqual([]);
  expect(await client.presses(team, String(ts), 'Go')).toMatchObject({ ok: false, error: 'not_in_channel' });
  expect(await client.says(team, 'hi')).toMatchObject({ ok: false, error: 'not_in_channel' });
  expect(await client.says(kawa, 'hi')).toMatchObject({ ok: true });
  expect(heard).toEqual([]);
});

test('commands and shortcuts are not a client’s', async () => {
  const { ws, call, heard } = await staged();
  const client = ws.asPerson(haru);
  expect(await client.types(kawa, '/change')).toMatchObject({
    ok: false,
    error: 'not_available',
    detail: expect.stringContaining('Kawa Foods'),
  });
  expect(await client.usesShortcut('x')).toMatchObject({ ok: false, error: 'not_available' });
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a' })).body;
  expect(await client.usesMessageShortcut(kawa, String(ts), 'x')).toMatchObject({
    ok: false,
    error: 'not_available',
  });
  expect(heard).toEqual([]);
});
