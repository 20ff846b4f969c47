import { afterAll, beforeAll, expect, test } from 'vitest';
import { agency, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('it knows whose token it holds, and has a carrier for everything that is promised to people', async () => {
  const slack = await stage.start();
  expect(slack).toMatchObject({ teamId: agency, botUserId: 'U0ENGAWA01', source: { source: 'slack' } });
  expect(slack.carriers.map(({ effect, repeat }) => [effect.kind, repeat])).toEqual([
    ['slack.post', 'look-first'],
    ['slack.redraw', 'harmless'],
    ['slack.home', 'harmless'],
    ['slack.read-file', 'harmless'],
  ]);
});

test('a token that Slack does not know stops the start with words, without the token', async () => {
  const start = stage.start({ config: { botToken: 'xoxb-wrong-token' } });
  await expect(start).rejects.toThrow(/SLACK_BOT_TOKEN \(.*(invalid_auth|not_authed).*Install the app/);
  await expect(start).rejects.not.toThrow(/xoxb-wrong-token/);
});

test('it is ready while Slack answers, and asks rarely', async () => {
  let now = 0;
  const slack = await stage.start({ realMs: () => now });
  const asked = () => stage.workspace.journal.calls('auth.test').length;
  const before = asked();
  expect([await slack.ready(), await slack.ready()]).toEqual([true, true]);
  expect(asked()).toBe(before + 1);
  stage.workspace.faults.next('auth.test', { kind: 'ok-false', error: 'token_revoked' });
  now += 31_000;
  expect(await slack.ready()).toBe(false);
  expect(asked()).toBe(before + 2);
});

test('nothing is repeated by the client itself', async () => {
  const slack = await stage.start();
  const before = stage.workspace.journal.calls('views.publish').length;
  stage.workspace.faults.next('views.publish', { kind: 'error-500-after' }, 5);
  await expect(
    slack.app.client.views.publish({
      token: stage.workspace.botToken,
      user_id: 'U0AOI00001',
      view: { type: 'home', blocks: [] },
    }),
  ).rejects.toThrow();
  expect(stage.workspace.journal.calls('views.publish')).toHaveLength(before + 1);
});
