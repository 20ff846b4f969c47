import { expect, test } from 'vitest';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import type { Said } from '../support/scripted-bot.ts';
import { button, plain, staged } from '../support/staged.ts';

async function card(element: object, said: Said = {}) {
  const { ws, call, heard } = await staged(() => said);
  const blocks = [{ type: 'actions', block_id: 'b', elements: [element] }];
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a', blocks })).body;
  const press = (name: string, options = {}) => ws.asPerson(aoi).presses(kawa, String(ts), name, options);
  return { press, heard, action: () => heard.at(-1)?.body.actions[0] };
}
const options = ['Small', 'Large'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));

test('a confirmation stands before the deed, and can be denied', async () => {
  const confirm = {
    title: plain('Sure?'),
    text: plain('It is final.'),
    confirm: plain('Yes'),
    deny: plain('No'),
  };
  const { press, heard } = await card(button('Accept', { confirm }));
  expect(await press('Accept', { denies: true })).toMatchObject({ ok: true, confirm });
  expect(heard).toEqual([]);
  expect(await press('Accept')).toMatchObject({ ok: true, confirm });
  expect(heard).toHaveLength(1);
});

test('a link button opens its address, and tells the app', async () => {
  const { press, heard } = await card(button('Pay', { url: 'https://pay.example' }));
  expect(await press('Pay')).toMatchObject({ ok: true, url: 'https://pay.example' });
  expect(heard).toHaveLength(1);
});

test('menus are chosen from by their words', async () => {
  const { press, action } = await card({
    type: 'static_select',
    action_id: 's',
    placeholder: plain('Size'),
    options,
  });
  expect(await press('Size', { selected: 'Large' })).toMatchObject({ ok: true });
  expect(action()).toMatchObject({ type: 'static_select', selected_option: { value: 'large' } });
  expect(await press('Size', { selected: 'Huge' })).toMatchObject({ ok: false, error: 'no_such_option' });
});

test('overflow menus and days, too', async () => {
  const overflow = await card({ type: 'overflow', action_id: 'o', options });
  await overflow.press('o', { selected: 'Small' });
  expect(overflow.action()).toMatchObject({ type: 'overflow', selected_option: { value: 'small' } });
  const day = await card({ type: 'datepicker', action_id: 'd' });
  await day.press('d', { selected: '2026-04-01' });
  expect(day.action()).toMatchObject({ type: 'datepicker', selected_date: '2026-04-01' });
});

test('an app that fails or sleeps leaves a warning mark', async () => {
  const failing = await card(button('Go'), { status: 500 });
  expect(await failing.press('Go')).toMatchObject({ ok: false, error: 'dispatch_failed (HTTP 500)' });
  const sleeping = await card(button('Go'), { afterMs: 900 });
  expect(await sleeping.press('Go')).toMatchObject({ ok: false, error: 'operation_timeout' });
});

test('by ids, what is chosen is named by its value', async () => {
  const option = (text: string, value: string) => ({ text: plain(text), value });
  const feedback = {
    type: 'feedback_buttons',
    action_id: 'f',
    positive_button: { text: plain('Good'), value: 'up' },
    negative_button: { text: plain('Bad'), value: 'down' },
  };
  const overflow = { type: 'overflow', action_id: 'o', options: [option('b', 'a'), option('a', 'b')] };
  const { ws, call, heard } = await staged();
  const blocks = [
    { type: 'context_actions', block_id: 'c', elements: [feedback] },
    { type: 'actions', block_id: 'd', elements: [overflow] },
  ];
  const { ts } = (await call('chat.postMessage', { channel: kawa, text: 'a', blocks })).body;
  const press = (blockId: string, actionId: string, selected: string) =>
    ws.asPerson(aoi).presses(kawa, String(ts), undefined, { blockId, actionId, selected });
  await press('c', 'f', 'down');
  await press('d', 'o', 'b');
  expect(heard.map((one) => one.body.actions[0])).toMatchObject([
    { value: 'down' },
    { selected_option: option('a', 'b') },
  ]);
});
