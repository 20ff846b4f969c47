import { expect, test } from 'vitest';
import { haru, kawa } from '../support/fresh-workspace.ts';
import { button, staged } from '../support/staged.ts';

test('an edit is marked, and text alone drops the blocks', async () => {
  const { ws, call } = await staged();
  const blocks = [{ type: 'actions', elements: [button('Accept')] }];
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'card', blocks })).body;
  expect(ws.asPerson(haru).reads(kawa)[0]?.buttons).toEqual(['Accept']);
  expect((await call('chat.update', { channel: kawa, ts, text: 'accepted' })).body).toMatchObject({
    ok: true,
  });
  const [read] = ws.asPerson(haru).reads(kawa);
  expect(read).toMatchObject({
    readable: 'accepted',
    buttons: [],
    source: { edited: { user: ws.botUserId } },
  });
  await call('chat.delete', { channel: kawa, ts });
  expect(ws.asPerson(haru).reads(kawa)).toEqual([]);
});
