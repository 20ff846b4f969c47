import { expect, test } from 'vitest';
import { kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

async function told(...texts: string[]) {
  const stage = await staged();
  const ts: string[] = [];
  for (const text of texts)
    ts.push(String((await stage.call('chat.postMessage', { channel: kawa, text })).body['ts']));
  const texts_ = async (args: object = {}) => {
    const { messages } = (await stage.call('conversations.history', { channel: kawa, ...args })).body;
    return Array.isArray(messages) ? messages.map((one) => one.text) : messages;
  };
  return { ...stage, ts, texts: texts_ };
}

test('newest first, in pages', async () => {
  const { call, texts } = await told('a', 'b', 'c');
  expect(await texts()).toEqual(['c', 'b', 'a']);
  const { body } = await call('conversations.history', { channel: kawa, limit: 2 });
  expect(body).toMatchObject({
    has_more: true,
    response_metadata: { next_cursor: expect.stringMatching(/.+/) },
  });
});

test('oldest and latest are borders to a microsecond, outside unless inclusive', async () => {
  const { ts, texts } = await told('a', 'b', 'c');
  expect(await texts({ oldest: ts[0] })).toEqual(['c', 'b']);
  expect(await texts({ oldest: ts[0], inclusive: true })).toEqual(['c', 'b', 'a']);
  expect(await texts({ latest: ts[2] })).toEqual(['b', 'a']);
  expect(await texts({ latest: ts[1], oldest: ts[1], inclusive: 'true' })).toEqual(['b']);
});

test('metadata is told wholly only when asked for', async () => {
  const { call } = await staged();
  const metadata = { event_type: 'engawa_notice', event_payload: { key: 'k' } };
  await call('chat.postMessage', { channel: kawa, text: 'a', metadata });
  const first = async (args: object) => {
    const { messages } = (await call('conversations.history', { channel: kawa, ...args })).body;
    return Array.isArray(messages) ? messages[0].metadata : undefined;
  };
  expect(await first({})).toEqual({ event_type: 'engawa_notice' });
  expect(await first({ include_all_metadata: true })).toEqual(metadata);
});

test('replies stand in their thread, and in the channel only when broadcast', async () => {
  const { call, ts, texts } = await told('parent');
  await call('chat.postMessage', { channel: kawa, text: 'reply', thread_ts: ts[0] });
  await call('chat.postMessage', { channel: kawa, text: 'loud', thread_ts: ts[0], reply_broadcast: true });
  expect(await texts()).toEqual(['loud', 'parent']);
  const { messages } = (await call('conversations.replies', { channel: kawa, ts: ts[0] })).body;
  expect(messages).toMatchObject([{ text: 'parent' }, { text: 'reply' }, { text: 'loud' }]);
  expect((await call('conversations.replies', { channel: kawa, ts: '1.0' })).body).toMatchObject({
    error: 'thread_not_found',
  });
});
