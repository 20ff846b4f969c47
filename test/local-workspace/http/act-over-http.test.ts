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
