import { expect, test } from 'vitest';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
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

test('an app that reads nothing in its direct messages gets neither words nor commands there', async () => {
  const { ws, call, heard } = await staged(undefined, { messagesTab: 'read-only' });
  await call('chat.postMessage', { channel: aoi, text: 'for you' });
  const person = ws.asPerson(aoi);
  const dm = person.dm() ?? '';
  expect(await person.says(dm, 'thanks')).toMatchObject({
    error: 'messages_tab_read_only',
    detail: 'Sending messages to this app has been turned off.',
  });
  expect(await person.types(dm, '/project')).toMatchObject({ error: 'messages_tab_read_only' });
  expect(person.reads(dm).map(({ text }) => text)).toEqual(['for you']);
  expect(await person.says(team, 'hello')).toMatchObject({ ok: true });
  expect(heard).toEqual([]);
});
