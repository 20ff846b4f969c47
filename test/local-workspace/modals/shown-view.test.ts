import { expect, test } from 'vitest';
import { haru, kawa } from '../support/fresh-workspace.ts';
import { button, input, modal, staged } from '../support/staged.ts';

test('a client’s modal is of the client’s team, and tells where the app is installed', async () => {
  const { ws, call } = await staged(async ({ body }) => {
    if (body.type === 'block_actions') {
      const blocks = [input('Why', { type: 'plain_text_input', action_id: 'v' }, { block_id: 'why' })];
      await call('views.open', {
        trigger_id: body.trigger_id,
        view: modal(blocks, { callback_id: 'c', private_metadata: 'p' }),
      });
    }
    return {};
  });
  const card = (
    await call('chat.postMessage', {
      channel: kawa,
      text: 'c',
      blocks: [{ type: 'actions', elements: [button('Ask')] }],
    })
  ).body;
  const { view } = await ws.asPerson(haru).presses(kawa, String(card['ts']), 'Ask');
  const entry = ws.journal.calls('views.open')[0];
  expect(entry?.acted).toBe(true);
  const { body } = await call('views.update', { view_id: view?.id, view: modal([{ type: 'divider' }]) });
  expect(body['view']).toMatchObject({
    id: view?.id,
    type: 'modal',
    team_id: 'T0CLIENT01',
    app_installed_team_id: ws.agencyTeamId,
    root_view_id: view?.id,
    previous_view_id: null,
    private_metadata: '',
    close: null,
    state: { values: {} },
  });
});

test('a Home is shown as a view of type home', async () => {
  const { call } = await staged();
  const view = { type: 'home', blocks: [{ type: 'divider' }], callback_id: 'h' };
  expect((await call('views.publish', { user_id: 'U0AOI00001', view })).body['view']).toMatchObject({
    type: 'home',
    callback_id: 'h',
    submit: null,
  });
});
