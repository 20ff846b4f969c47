import { expect, test } from 'vitest';
import { haru, kawa } from '../support/fresh-workspace.ts';
import { button, modal, staged } from '../support/staged.ts';

test('a press is of the install’s team, a submission of the person’s', async () => {
  const stage = await staged(async ({ body }) => {
    if (body.type === 'block_actions')
      await stage.call('views.open', { trigger_id: body.trigger_id, view: modal([]) });
    return {};
  });
  const { ws, call, heard } = stage;
  const { ts } = (
    await call('chat.postMessage', {
      channel: kawa,
      text: 'a',
      blocks: [{ type: 'actions', elements: [button('Ask')] }],
    })
  ).body;
  await ws.asPerson(haru).presses(kawa, String(ts), 'Ask');
  await ws.asPerson(haru).submits();
  const [press, submission] = heard.map((one) => one.body);
  expect(press).toMatchObject({
    type: 'block_actions',
    team: { id: 'T0AGENCY01', domain: 'hibiki-studio' },
    user: { id: haru, team_id: 'T0CLIENT01', username: 'haru' },
  });
  expect(submission).toMatchObject({
    type: 'view_submission',
    team: { id: 'T0CLIENT01', domain: 'kawa-foods' },
    user: { id: haru, team_id: 'T0CLIENT01' },
    view: { team_id: 'T0CLIENT01', app_installed_team_id: 'T0AGENCY01' },
  });
  for (const payload of [press, submission]) {
    expect(payload).toMatchObject({
      api_app_id: 'A0ENGAWA01',
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: expect.any(String),
    });
  }
});
