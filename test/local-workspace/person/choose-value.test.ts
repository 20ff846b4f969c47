import { expect, test } from 'vitest';
import { aoi, kawa, mio, team } from '../support/fresh-workspace.ts';
import { input, modal, plain, staged } from '../support/staged.ts';

const options = ['Red', 'Blue'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));

async function entered(element: object, entry: never | string | number | null | string[]) {
  const { ws, call } = await staged(async ({ body }) => {
    const blocks = [input('Field', { action_id: 'v', ...element }, { block_id: 'b' })];
    const opened = await call('views.open', { trigger_id: body.trigger_id, view: modal(blocks) });
    expect(opened.body).toMatchObject({ ok: true });
    return {};
  });
  await ws.asPerson(aoi).types(team, '/form');
  const filled = await ws.asPerson(aoi).fills({ Field: entry });
  return filled.ok ? Object.values(ws.state.values)[0]?.['b']?.['v'] : filled;
}

test.each([
  [{ type: 'plain_text_input' }, 'words', { value: 'words' }],
  [{ type: 'plain_text_input' }, '', { value: null }],
  [{ type: 'number_input', is_decimal_allowed: true }, 12.5, { value: '12.5' }],
  [{ type: 'email_text_input' }, 'a@b.example', { value: 'a@b.example' }],
  [{ type: 'datepicker' }, '2026-04-01', { selected_date: '2026-04-01' }],
  [{ type: 'timepicker' }, '09:30', { selected_time: '09:30' }],
  [{ type: 'datetimepicker' }, 1_800_000_000, { selected_date_time: 1_800_000_000 }],
  [{ type: 'static_select', options }, 'Blue', { selected_option: options[1] }],
  [{ type: 'static_select', options }, 'red', { selected_option: options[0] }],
  [{ type: 'static_select', options, initial_option: options[0] }, null, { selected_option: null }],
  [{ type: 'radio_buttons', options }, 'Red', { selected_option: options[0] }],
  [{ type: 'checkboxes', options }, ['Red', 'Blue'], { selected_options: options }],
  [{ type: 'multi_static_select', options }, ['Blue'], { selected_options: [options[1]] }],
  [{ type: 'users_select' }, '@mio', { selected_user: mio }],
  [{ type: 'multi_users_select' }, ['mio', aoi], { selected_users: [mio, aoi] }],
  [{ type: 'conversations_select' }, '#kawa-hibiki', { selected_conversation: kawa }],
  [{ type: 'channels_select' }, 'kawa-hibiki', { selected_channel: kawa }],
  [{ type: 'multi_conversations_select' }, [team, kawa], { selected_conversations: [team, kawa] }],
])('%j takes %j', async (element, entry, state) => {
  expect(await entered(element, entry)).toMatchObject({ type: element.type, ...state });
});

test('rich text is written as it is typed', async () => {
  expect(await entered({ type: 'rich_text_input' }, 'hello')).toMatchObject({
    rich_text_value: { elements: [{ elements: [{ type: 'text', text: 'hello' }] }] },
  });
});

test('what is not offered cannot be chosen', async () => {
  expect(await entered({ type: 'static_select', options }, 'Green')).toMatchObject({
    ok: false,
    error: 'no_such_option',
  });
  expect(await entered({ type: 'users_select' }, '@nobody')).toMatchObject({
    ok: false,
    error: 'no_such_option',
  });
  expect(await entered({ type: 'channels_select' }, 'team')).toMatchObject({
    ok: false,
    error: 'no_such_option',
  });
});
