import { expect, test } from 'vitest';
import { actOverHttp } from '../../../src/local-workspace/http/act-over-http.ts';
import { aoi, team } from '../support/fresh-workspace.ts';
import { button, input, modal, staged } from '../support/staged.ts';

test('a form is opened, filled and submitted from outside the process', async () => {
  const blocks = [input('Title', { type: 'plain_text_input', action_id: 'v' }, { block_id: 'b' })];
  const { ws, call, heard } = await staged(async ({ body }) => {
    if (body.command) await call('views.open', { trigger_id: body.trigger_id, view: modal(blocks) });
    return {};
  });
  const act = (name: string, args: Record<string, unknown> = {}) => actOverHttp(ws.asPerson(aoi), name, args);
  expect((await act('types', { channel: team, text: '/x' })).body).toMatchObject({ ok: true });
  expect((await act('views')).body).toMatchObject({ views: [{ user: aoi }] });
  expect((await act('fills', { entries: { Title: 'Wireframes' } })).body).toEqual({ ok: true });
  expect((await act('submits')).body).toEqual({ ok: true });
  expect(heard.at(-1)?.body.view.state.values.b.v.value).toBe('Wireframes');
});

test('messages are read and pressed', async () => {
  const { ws, call } = await staged();
  const act = (name: string, args: Record<string, unknown> = {}) => actOverHttp(ws.asPerson(aoi), name, args);
  const { ts } = (
    await call('chat.postMessage', {
      channel: team,
      text: 'a',
      blocks: [{ type: 'actions', elements: [button('Go')] }],
    })
  ).body;
  expect((await act('reads', { channel: team })).body).toMatchObject({ messages: [{ ts, buttons: ['Go'] }] });
  expect((await act('presses', { channel: team, ts, name: 'Go' })).body).toMatchObject({ ok: true });
  expect((await act('presses', { channel: team, ts, name: 'Stop' })).body).toMatchObject({
    error: 'no_such_button',
  });
  expect((await act('dm')).body).toEqual({ ok: true, channel: null });
  expect((await act('home')).body).toEqual({ ok: true, home: null });
});

test('unknown acts and wrong arguments are named', async () => {
  const { ws } = await staged();
  expect(await actOverHttp(ws.asPerson(aoi), 'dances', {})).toMatchObject({
    status: 404,
    body: { error: 'unknown_act' },
  });
  expect(await actOverHttp(ws.asPerson(aoi), 'types', {})).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('channel') },
  });
});

test('a page marks, reacts, uploads, dismisses, and enters and presses by ids', async () => {
  const external = { type: 'external_select', action_id: 'who', min_query_length: 0 };
  const blocks = [
    input('Title', { type: 'plain_text_input', action_id: 'v' }, { block_id: 'b' }),
    input('Who', external, { block_id: 'w', optional: true }),
    { type: 'actions', block_id: 'a', elements: [button('More', { action_id: 'more' })] },
  ];
  const offered = { options: [{ text: { type: 'plain_text', text: 'Kawa' }, value: 'cli_kawa' }] };
  const { ws, call, heard } = await staged(async ({ body }) => {
    if (body.type === 'block_suggestion') return { body: offered };
    if (body.command) await call('views.open', { trigger_id: body.trigger_id, view: modal(blocks) });
    return {};
  });
  const act = async (name: string, args: Record<string, unknown> = {}) =>
    (await actOverHttp(ws.asPerson(aoi), name, args)).body;
  const channel = team;
  const { ts } = (await call('chat.postMessage', { channel, text: 'a' })).body;
  expect(await act('marks', { channel, ts })).toEqual({ ok: true });
  expect(ws.state.lastRead).toEqual({ [aoi]: { [team]: ts } });
  expect(await act('reacts', { channel, ts, name: 'eyes' })).toEqual({ ok: true });
  expect(await act('reacts', { channel, ts, name: 'eyes', remove: true })).toEqual({ ok: true });
  const files = [{ name: 'a.txt', content: 'YQ==', encoding: 'base64' }];
  expect(await act('uploads', { channel, files, text: 'look', thread_ts: ts })).toMatchObject({ ok: true });
  expect(ws.state.messages[team]?.at(-1)).toMatchObject({ text: 'look', thread_ts: ts });
  const { message_ts } = (await call('chat.postEphemeral', { channel, user: aoi, text: 'psst' })).body;
  expect(await act('dismisses', { channel, ts: message_ts })).toEqual({ ok: true });
  expect(ws.state.ephemerals).toEqual([]);

  await act('types', { channel, text: '/x' });
  const surface = { kind: 'modal' };
  expect(await act('enters', { surface, blockId: 'b', actionId: 'v', entry: 'Plan' })).toEqual({ ok: true });
  expect(await act('suggests', { surface, blockId: 'w', actionId: 'who', query: '' })).toEqual({
    ok: true,
    groups: [{ options: [{ text: 'Kawa', value: 'cli_kawa' }] }],
  });
  expect(await act('enters', { surface, blockId: 'w', actionId: 'who', entry: 'cli_kawa' })).toEqual({
    ok: true,
  });
  expect(await act('pressesInModal', { blockId: 'a', actionId: 'more' })).toMatchObject({ ok: true });
  expect(heard.at(-1)?.body.actions).toMatchObject([{ action_id: 'more' }]);
  expect(await act('submits')).toEqual({ ok: true });
  expect(heard.at(-1)?.body.view.state.values).toMatchObject({
    b: { v: { value: 'Plan' } },
    w: { who: { selected_option: { value: 'cli_kawa' } } },
  });
});

test.each([
  ['pressesInModal', { blockId: 'b' }],
  ['marks', { channel: team, ts: 'now' }],
  ['reacts', { channel: team, ts: '1.0' }],
  ['uploads', { channel: team, files: [{ name: 'a' }] }],
  ['enters', { surface: { kind: 'window' }, blockId: 'b', actionId: 'a', entry: '' }],
  ['enters', { surface: { kind: 'modal' }, blockId: 'b', actionId: 'a' }],
  ['suggests', { surface: { kind: 'home' }, blockId: 'b', actionId: 'a' }],
])('%s with %j is refused', async (name, args) => {
  const { ws } = await staged();
  expect(await actOverHttp(ws.asPerson(aoi), name, args)).toMatchObject({
    status: 400,
    body: { error: 'invalid_arguments' },
  });
});
