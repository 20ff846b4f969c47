import { expect, test } from 'vitest';
import { haru, kawa, mio } from '../support/fresh-workspace.ts';
import { button, staged } from '../support/staged.ts';

test('blocks are held to Block Kit, in the documented form of the error', async () => {
  const { call } = await staged();
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  expect((await call('chat.postMessage', { channel: kawa, text: 'a', blocks })).body).toEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: ['must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
    response_metadata: {
      messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
    },
  });
  expect((await call('chat.postMessage', { channel: kawa, blocks: '[{' })).body).toMatchObject({
    error: 'invalid_blocks_format',
  });
});

test('only own messages change, by channel id, within 4,000 characters', async () => {
  const { ws, call } = await staged();
  const said = await ws.asPerson(haru).says(kawa, 'mine');
  expect((await call('chat.update', { channel: kawa, ts: said.ts, text: 'x' })).body).toMatchObject({
    error: 'cant_update_message',
  });
  expect((await call('chat.delete', { channel: kawa, ts: said.ts })).body).toMatchObject({
    error: 'cant_delete_message',
  });
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'own' })).body;
  expect((await call('chat.update', { channel: kawa, ts, text: 'x'.repeat(4001) })).body).toMatchObject({
    error: 'msg_too_long',
  });
  expect((await call('chat.update', { channel: kawa, ts: '1.0', text: 'x' })).body).toMatchObject({
    error: 'message_not_found',
  });
});

test('metadata stays through an update unless {} takes it off', async () => {
  const { ws, call } = await staged();
  const metadata = { event_type: 'engawa_notice', event_payload: { key: 'k' } };
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a', metadata })).body;
  const stored = () => ws.state.messages[kawa]?.[0]?.metadata;
  await call('chat.update', { channel: kawa, ts, text: 'b' });
  expect(stored()).toEqual(metadata);
  await call('chat.update', { channel: kawa, ts, text: 'c', metadata: {} });
  expect(stored()).toBeUndefined();
  expect(
    (await call('chat.postMessage', { channel: kawa, text: 'a', metadata: { event_type: 'x' } })).body,
  ).toMatchObject({ error: 'invalid_metadata_schema' });
});

test('a refused update changes nothing', async () => {
  const { ws, call } = await staged();
  const blocks = [{ type: 'actions', elements: [button('Accept')] }];
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a', blocks })).body;
  await call('chat.update', { channel: kawa, ts, text: 'b', blocks: [{ type: 'nonsense' }] });
  expect(ws.asPerson(haru).reads(kawa)[0]?.buttons).toEqual(['Accept']);
});

test('threads start at a message that exists', async () => {
  const { call } = await staged();
  expect((await call('chat.postMessage', { channel: kawa, text: 'a', thread_ts: '1.0' })).body).toMatchObject(
    { error: 'thread_not_found' },
  );
});

test('a permalink is to a message', async () => {
  const { call } = await staged();
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a' })).body;
  expect((await call('chat.getPermalink', { channel: kawa, message_ts: ts })).body['permalink']).toMatch(
    new RegExp(`/archives/${kawa}/p\\d{16}$`),
  );
  expect((await call('chat.getPermalink', { channel: kawa, message_ts: '1.0' })).body).toMatchObject({
    error: 'message_not_found',
  });
  expect((await call('chat.postEphemeral', { channel: kawa, user: mio })).body).toMatchObject({
    error: 'no_text',
  });
});
