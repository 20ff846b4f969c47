import { expect, test } from 'vitest';
import { channel, defaultFurniture } from '../../../src/local-workspace/state/furnish.ts';
import { aoi, haru, kawa, mio, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const sora = 'U0SORA0001';

test('members come in pages', async () => {
  const { ws, call } = await staged();
  const first = (await call('conversations.members', { channel: kawa, limit: 4 })).body;
  const meta = first['response_metadata'];
  const cursor = typeof meta === 'object' && meta !== null && 'next_cursor' in meta ? meta.next_cursor : '';
  const second = (await call('conversations.members', { channel: kawa, limit: 4, cursor })).body;
  expect([first['members'], second['members']].flat()).toEqual(ws.state.channels[kawa]?.members);
});

test('the list shows the kinds that are asked for', async () => {
  const { call } = await staged();
  const ids = async (types: string) => (await call('conversations.list', { types })).body['channels'];
  expect(await ids('private_channel')).toMatchObject([{ id: team }]);
  expect(await ids('public_channel,private_channel')).toHaveLength(2);
});

test('topic and purpose are set by a member', async () => {
  const { call } = await staged();
  expect(
    (await call('conversations.setTopic', { channel: kawa, topic: 'Site' })).body['channel'],
  ).toMatchObject({ topic: { value: 'Site' } });
  expect((await call('conversations.setPurpose', { channel: kawa, purpose: 'All' })).body).toMatchObject({
    purpose: 'All',
  });
  expect(
    (await call('conversations.setTopic', { channel: kawa, topic: 'x'.repeat(251) })).body,
  ).toMatchObject({ ok: false });
});

test('joining: public channels, by oneself; the event follows', async () => {
  const furniture = defaultFurniture();
  furniture.channels.push(channel({ id: 'C0OPEN0001', name: 'open', team_id: furniture.agency.id }));
  const { ws, call, heard } = await staged(undefined, { furnish: furniture });
  expect((await call('conversations.join', { channel: 'C0OPEN0001' })).body).toMatchObject({ ok: true });
  await expect.poll(() => heard.length).toBe(1);
  expect(heard[0]?.body.event).toMatchObject({ type: 'member_joined_channel', user: ws.botUserId });
  expect((await call('conversations.join', { channel: team })).body).toMatchObject({
    error: 'method_not_supported_for_channel_type',
  });
});

test('own people can be invited, clients cannot', async () => {
  const { ws, call } = await staged();
  expect((await call('conversations.invite', { channel: kawa, users: sora })).body).toMatchObject({
    ok: true,
  });
  expect(ws.state.channels[kawa]?.members).toContain(sora);
  expect((await call('conversations.invite', { channel: team, users: haru })).body).toMatchObject({
    error: 'user_team_not_in_channel',
  });
  expect((await call('conversations.invite', { channel: kawa, users: aoi })).body).toMatchObject({
    error: 'already_in_channel',
  });
  expect((await call('conversations.invite', { channel: kawa, users: ws.botUserId })).body).toMatchObject({
    error: 'cant_invite_self',
  });
});

test('a direct message needs somebody', async () => {
  const { call } = await staged();
  expect((await call('conversations.open', {})).body).toMatchObject({ error: 'users_list_not_supplied' });
  expect((await call('conversations.open', { users: 'U0NOBODY01' })).body).toMatchObject({
    error: 'user_not_found',
  });
  const { channel: dm } = (await call('conversations.open', { users: mio })).body;
  expect(dm).toEqual({ id: expect.stringMatching(/^D/) });
});
