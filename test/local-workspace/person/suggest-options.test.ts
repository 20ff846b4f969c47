import { expect, test } from 'vitest';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { plain, staged } from '../support/staged.ts';

const select = [
  {
    type: 'actions',
    block_id: 'b',
    elements: [{ type: 'external_select', action_id: 'who', placeholder: plain('Client') }],
  },
];

async function menu(options: object) {
  const { ws, call, heard } = await staged(({ body }) =>
    body.type === 'block_suggestion' ? { body: options } : {},
  );
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a', blocks: select })).body;
  return {
    heard,
    press: (selected: string) => ws.asPerson(aoi).presses(kawa, String(ts), 'Client', { selected }),
  };
}

test('the app is asked for options as the person types', async () => {
  const option = { text: plain('Kawa Foods'), value: 'kawa' };
  const { press, heard } = await menu({ options: [option] });
  expect(await press('Kawa Foods')).toMatchObject({ ok: true });
  expect(heard[0]?.body).toMatchObject({
    type: 'block_suggestion',
    action_id: 'who',
    block_id: 'b',
    value: 'Kawa Foods',
  });
  expect(heard[1]?.body.actions[0]).toMatchObject({ selected_option: option });
});

test('no options, or wrong ones, and nothing can be chosen', async () => {
  const { press, heard } = await menu({ options: [{ text: 'Kawa' }] });
  expect(await press('Kawa')).toMatchObject({ ok: false, error: 'no_such_option' });
  expect(heard).toHaveLength(1);
});
