import { expect, test } from 'vitest';
import { aoi, haru, kawa, mio } from '../support/fresh-workspace.ts';
import { button, input, staged } from '../support/staged.ts';

const blocks = [
  input('Note', { type: 'plain_text_input', action_id: 'note' }, { block_id: 'n' }),
  { type: 'actions', block_id: 'a', elements: [button('Save', { action_id: 'save' })] },
];

test('a press on a message tells the message, its values and where to answer', async () => {
  const { ws, call, heard } = await staged();
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'card', blocks })).body;
  const where = { channelId: kawa, ts: String(ts) };
  expect(await ws.asPerson(haru).fills({ Note: 'from Haru' }, where)).toEqual({ ok: true });
  await ws.asPerson(haru).presses(kawa, where.ts, 'Save');
  expect(heard[0]?.body).toMatchObject({
    container: { type: 'message', message_ts: ts, channel_id: kawa, is_ephemeral: false },
    channel: { id: kawa, name: 'kawa-hibiki' },
    message: { ts, text: 'card' },
    state: { values: { n: { note: { type: 'plain_text_input', value: 'from Haru' } } } },
    actions: [{ action_id: 'save', block_id: 'a', type: 'button', action_ts: expect.any(String) }],
  });
  await ws.asPerson(aoi).presses(kawa, where.ts, 'Save');
  expect(heard[1]?.body.state.values.n.note.value).toBeNull();
});

test('a press on an ephemeral has no message, and only its reader can press', async () => {
  const { ws, call, heard } = await staged();
  const { message_ts } = (
    await call('chat.postEphemeral', { channel: kawa, user: haru, text: 'psst', blocks })
  ).body;
  expect(await ws.asPerson(mio).presses(kawa, String(message_ts), 'Save')).toMatchObject({
    error: 'message_not_found',
  });
  expect(await ws.asPerson(haru).presses(kawa, String(message_ts), 'Save')).toMatchObject({ ok: true });
  expect(heard[0]?.body).toMatchObject({
    container: { is_ephemeral: true, message_ts },
    response_url: expect.any(String),
  });
  expect(heard[0]?.body).not.toHaveProperty('message');
});

test('a press at Home tells the view and no channel', async () => {
  const { ws, call, heard } = await staged();
  await call('views.publish', { user_id: aoi, view: { type: 'home', blocks, callback_id: 'home' } });
  expect(await ws.asPerson(aoi).pressesAtHome('Save')).toMatchObject({ ok: true });
  expect(heard[0]?.body).toMatchObject({
    container: { type: 'view' },
    view: { type: 'home', callback_id: 'home' },
  });
  expect(heard[0]?.body).not.toHaveProperty('channel');
  expect(heard[0]?.body).not.toHaveProperty('response_url');
});
