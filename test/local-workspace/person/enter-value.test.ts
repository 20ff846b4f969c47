import { expect, test } from 'vitest';
import { aoi, kawa, team } from '../support/fresh-workspace.ts';
import { input, modal, plain, staged } from '../support/staged.ts';

const option = (text: string, value: string) => ({ text: plain(text), value });
// Two of the same words, and one whose value is the words of another: only values tell them apart.
const twins = [option('Website', 'eng_1'), option('Website', 'eng_2'), option('eng_1', 'eng_3')];
const inModal = { kind: 'modal' } as const;

async function form(blocks: unknown[], suggest: () => object = () => ({ options: [] })) {
  const stage = await staged(async ({ body }) => {
    if (body.type === 'block_suggestion') return { body: suggest() };
    if (body.command) await stage.call('views.open', { trigger_id: body.trigger_id, view: modal(blocks) });
    return {};
  });
  const person = stage.ws.asPerson(aoi);
  await person.types(team, '/form');
  const values = () => stage.ws.state.values[`view:${person.views().at(-1)?.id}`] ?? {};
  const heard = (type: string) => stage.heard.filter(({ body }) => body.type === type);
  return { ...stage, person, values, heard };
}
const at = (blockId: string, actionId = 'v') => ({ blockId, actionId });

test('an input is found by its ids, and an option by its value', async () => {
  const select = { type: 'static_select', action_id: 'v', options: twins };
  const { person, values, heard } = await form([
    input('Same label', { type: 'plain_text_input', action_id: 'v' }, { block_id: 'one' }),
    input('Same label', { type: 'plain_text_input', action_id: 'v' }, { block_id: 'two' }),
    input('Project', select, { block_id: 'which' }),
  ]);
  expect(await person.enters(inModal, at('two'), 'b')).toEqual({ ok: true });
  expect(await person.enters(inModal, at('which'), 'eng_2')).toEqual({ ok: true });
  expect(values()).toMatchObject({
    one: { v: { value: null } },
    two: { v: { value: 'b' } },
    which: { v: { selected_option: { value: 'eng_2' } } },
  });
  await person.enters(inModal, at('which'), 'eng_1');
  expect(values()).toMatchObject({ which: { v: { selected_option: { value: 'eng_1' } } } });
  expect(await person.enters(inModal, at('which'), 'Website')).toMatchObject({ error: 'no_such_option' });
  expect(await person.enters(inModal, at('three'), 'a')).toMatchObject({ error: 'no_such_input' });
  expect(heard('block_actions')).toEqual([]);
});

test('an input that dispatches tells the app at once, unless it is still being typed', async () => {
  const listening = { block_id: 'b', dispatch_action: true };
  const { person, values, heard } = await form([
    input('Title', { type: 'plain_text_input', action_id: 'v' }, listening),
  ]);
  await person.enters(inModal, at('b'), 'quiet', { quiet: true });
  expect([values()['b']?.['v'], heard('block_actions')]).toEqual([
    { type: 'plain_text_input', value: 'quiet' },
    [],
  ]);
  await person.enters(inModal, at('b'), 'loud');
  expect(heard('block_actions')[0]?.body.actions).toMatchObject([
    { block_id: 'b', action_id: 'v', value: 'loud' },
  ]);
});

test('a menu outside of inputs tells the app at once, on a message, too', async () => {
  const { ws, call, heard } = await staged();
  const menu = { type: 'static_select', action_id: 'v', placeholder: plain('Pick'), options: twins };
  const blocks = [{ type: 'actions', block_id: 'b', elements: [menu] }];
  const ts = String((await call('chat.postMessage', { channel: kawa, text: 'a', blocks })).body['ts']);
  const where = { kind: 'message', channel: kawa, ts } as const;
  expect(await ws.asPerson(aoi).enters(where, at('b'), 'eng_3')).toMatchObject({ ok: true });
  expect(heard[0]?.body.actions).toMatchObject([{ selected_option: { value: 'eng_3' } }]);
});

test('files are entered as base64', async () => {
  const { ws, person, values } = await form([
    input('Papers', { type: 'file_input', action_id: 'v' }, { block_id: 'b' }),
  ]);
  const content = Buffer.from([0, 255, 1]).toString('base64');
  await person.enters(inModal, at('b'), [{ name: 'a.pdf', content, encoding: 'base64' }]);
  const state = values()['b']?.['v'];
  const [file] = state?.type === 'file_input' ? state.files : [];
  expect(file).toMatchObject({ name: 'a.pdf', mimetype: 'application/pdf', size: 3 });
  expect(ws.state.files[file?.id ?? '']?.bytes).toBe(content);
});

test('an external menu asks while one types, and what it offered can be chosen without asking again', async () => {
  const select = { type: 'multi_external_select', action_id: 'v', min_query_length: 2 };
  const groups = [
    { label: plain('Clients'), options: [option('Kawa', 'cli_kawa')] },
    { label: plain('Others'), options: [option('Umi', 'cli_umi')] },
  ];
  const { person, values, heard } = await form([input('Who', select, { block_id: 'b' })], () => ({
    option_groups: groups,
  }));
  expect(await person.enters(inModal, at('b'), ['cli_kawa'])).toMatchObject({ error: 'no_such_option' });
  expect(await person.suggests(inModal, at('b'), 'k')).toEqual({ ok: true, groups: [] });
  expect(heard('block_suggestion')).toHaveLength(0);
  expect(await person.suggests(inModal, at('b'), 'ka')).toEqual({
    ok: true,
    groups: [
      { label: 'Clients', options: [{ text: 'Kawa', value: 'cli_kawa' }] },
      { label: 'Others', options: [{ text: 'Umi', value: 'cli_umi' }] },
    ],
  });
  expect(await person.enters(inModal, at('b'), ['cli_umi'])).toEqual({ ok: true });
  expect(await person.enters(inModal, at('b'), ['cli_umi', 'cli_kawa'])).toEqual({ ok: true });
  expect(values()['b']?.['v']).toMatchObject({
    selected_options: [{ value: 'cli_umi' }, { value: 'cli_kawa' }],
  });
  expect(heard('block_suggestion')).toHaveLength(1);
});

test('an app that offers nonsense offers nothing, and other inputs offer nothing', async () => {
  const select = { type: 'external_select', action_id: 'v', min_query_length: 0 };
  const { person } = await form(
    [
      input('Who', select, { block_id: 'b' }),
      input('Title', { type: 'plain_text_input', action_id: 'v' }, { block_id: 't' }),
    ],
    () => ({ options: [{ text: 'Kawa' }] }),
  );
  expect(await person.suggests(inModal, at('b'), '')).toMatchObject({ ok: false, error: 'no_options' });
  expect(await person.suggests(inModal, at('t'), 'abc')).toMatchObject({ error: 'no_such_input' });
});
