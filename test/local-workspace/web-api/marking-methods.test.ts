import { expect, test } from 'vitest';
import { kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('a message is pinned once, and reacted to once', async () => {
  const { call } = await staged();
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'plan' })).body;
  const at = { channel: kawa, timestamp: ts };
  expect((await call('pins.add', at)).body).toEqual({ ok: true });
  expect((await call('pins.add', at)).body).toMatchObject({ error: 'already_pinned' });
  expect((await call('pins.list', { channel: kawa })).body['items']).toMatchObject([
    { message: { text: 'plan' } },
  ]);
  expect((await call('reactions.add', { ...at, name: 'tada' })).body).toEqual({ ok: true });
  expect((await call('reactions.add', { ...at, name: 'tada' })).body).toMatchObject({
    error: 'already_reacted',
  });
  expect((await call('reactions.add', { ...at, name: ':tada:' })).body).toMatchObject({ ok: false });
  expect((await call('pins.add', { channel: kawa, timestamp: '1.0' })).body).toMatchObject({
    error: 'message_not_found',
  });
  expect((await call('conversations.history', { channel: kawa })).body).toMatchObject({
    pin_count: 1,
    messages: [{ reactions: [{ name: 'tada', count: 1 }] }],
  });
});
