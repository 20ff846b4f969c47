import { expect, test } from 'vitest';
import { aoi, kawa, team } from '../support/fresh-workspace.ts';
import type { Heard } from '../support/scripted-bot.ts';
import { staged } from '../support/staged.ts';

test('an event is wrapped as Slack wraps it', async () => {
  const { ws, heard } = await staged();
  const outcome = await ws.deliverEvent('member_joined_channel', { user: aoi, channel: kawa });
  expect(outcome).toMatchObject({ ok: true, attempts: 1 });
  expect(heard[0]?.body).toMatchObject({
    type: 'event_callback',
    event_id: outcome.event_id,
    event: { type: 'member_joined_channel', user: aoi, channel: kawa },
    authorizations: [{ team_id: ws.agencyTeamId, user_id: ws.botUserId, is_bot: true }],
    is_ext_shared_channel: true,
  });
  expect(heard[0]?.headers['x-slack-retry-num']).toBeUndefined();
  await ws.deliverEvent('channel_rename', { channel: { id: team, name: 'x' } });
  expect(heard[1]?.body.is_ext_shared_channel).toBe(false);
});

test('failures are repeated three times with the same event_id, number and reason', async () => {
  const { ws, heard } = await staged(() => ({ status: 500 }), { eventRetryDelaysMs: [0, 1, 1] });
  expect(await ws.deliverEvent('app_uninstalled', {})).toMatchObject({ ok: false, attempts: 4 });
  expect(heard.map((one) => one.headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
  expect(heard[1]?.headers['x-slack-retry-reason']).toBe('http_error');
  expect(new Set(heard.map((one) => one.body.event_id)).size).toBe(1);
});

test('a slow app is tried again, and success ends it', async () => {
  const slowAtFirst = ({ headers }: Heard) => ({ afterMs: headers['x-slack-retry-num'] ? 0 : 600 });
  const { ws, heard } = await staged(slowAtFirst, { ackWithinMs: 200 });
  expect(await ws.deliverEvent('tokens_revoked', {})).toMatchObject({ ok: true, attempts: 2 });
  expect(heard[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
});

test('x-slack-no-retry is obeyed; the envelope can be overridden', async () => {
  const { ws, heard } = await staged(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
  const outcome = await ws.deliverEvent('app_uninstalled', {}, { event_id: 'EvSame', team_id: 'T0CLIENT01' });
  expect(outcome).toMatchObject({ ok: false, attempts: 1, event_id: 'EvSame' });
  expect(heard[0]?.body).toMatchObject({ event_id: 'EvSame', team_id: 'T0CLIENT01' });
});

test('closing gives up what is still to be repeated', async () => {
  const { ws } = await staged(() => ({ status: 500 }), { eventRetryDelaysMs: [60_000] });
  const outcome = ws.deliverEvent('app_uninstalled', {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  await ws.close();
  expect(await outcome).toMatchObject({ ok: false, attempts: 1 });
});

test('people’s acts cause only the events that are subscribed', async () => {
  const { ws, heard } = await staged(undefined, { subscribedEvents: ['message'] });
  await ws.asPerson(aoi).says(kawa, 'hello');
  await expect.poll(() => heard.length).toBe(1);
  expect(heard[0]?.body.event).toMatchObject({ type: 'message', text: 'hello', user: aoi });
  const silent = await staged();
  await silent.ws.asPerson(aoi).says(kawa, 'hello');
  await silent.ws.deliverEvent('app_uninstalled', {});
  expect(silent.heard.map((one) => one.body.event.type)).toEqual(['app_uninstalled']);
});
