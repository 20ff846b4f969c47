import { expect, test } from 'vitest';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { button, plain, staged } from '../support/staged.ts';

async function card() {
  const { ws, call, heard } = await staged();
  const row = (title: string) => ({
    type: 'section',
    block_id: title,
    text: plain(title),
    accessory: button('Accept', { action_id: 'accept', value: title }),
  });
  const blocks = [
    row('Wireframes'),
    row('Design'),
    { type: 'actions', elements: [button('Ask', { action_id: 'ask' })] },
  ];
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a', blocks })).body;
  const press = (name: string | undefined, options = {}) =>
    ws.asPerson(aoi).presses(kawa, String(ts), name, options);
  return { press, heard };
}

test('a button is found by its words or its action_id', async () => {
  const { press, heard } = await card();
  expect(await press('Ask')).toMatchObject({ ok: true });
  expect(await press('ask')).toMatchObject({ ok: true });
  expect(await press('ASK')).toMatchObject({
    ok: false,
    error: 'no_such_button',
    detail: expect.stringContaining('[Ask]'),
  });
  expect(heard).toHaveLength(2);
});

test('the same words twice need to be told apart', async () => {
  const { press, heard } = await card();
  expect(await press('Accept')).toMatchObject({ ok: false, error: 'ambiguous' });
  await press('Accept', { under: 'Design' });
  await press('Accept', { value: 'Wireframes' });
  await press('Accept', { blockId: 'Design' });
  expect(heard.map((one) => one.body.actions[0].value)).toEqual(['Design', 'Wireframes', 'Design']);
});

test('by its ids it needs no words', async () => {
  const { press, heard } = await card();
  expect(await press(undefined, { blockId: 'Design', actionId: 'accept' })).toMatchObject({ ok: true });
  expect(await press(undefined, { actionId: 'accept' })).toMatchObject({ error: 'ambiguous' });
  expect(await press(undefined, { blockId: 'Design', actionId: 'ask' })).toMatchObject({
    error: 'no_such_button',
    detail: expect.stringContaining('"ask"'),
  });
  expect(heard.map((one) => one.body.actions[0].value)).toEqual(['Design']);
});
