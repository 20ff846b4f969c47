import { expect, test } from 'vitest';
import { kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('a shown message carries what it has and nothing else', async () => {
  const { call } = await staged();
  const metadata = { event_type: 'engawa_notice', event_payload: { key: 'k1' } };
  const { message } = (await call('chat.postMessage', { channel: kawa, text: 'plain', metadata })).body;
  expect(message).toMatchObject({
    type: 'message',
    text: 'plain',
    metadata,
    bot_profile: { name: 'Engawa' },
  });
  for (const absent of ['blocks', 'attachments', 'edited', 'thread_ts', 'files', 'reactions']) {
    expect(message).not.toHaveProperty(absent);
  }
});

test('a parent counts its replies', async () => {
  const { call } = await staged();
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'parent' })).body;
  const reply = (await call('chat.postMessage', { channel: kawa, text: 'reply', thread_ts: ts })).body;
  const { messages } = (await call('conversations.history', { channel: kawa })).body;
  expect(messages).toMatchObject([
    { text: 'parent', thread_ts: ts, reply_count: 1, latest_reply: reply['ts'] },
  ]);
});
