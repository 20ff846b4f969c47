import { expect, test } from 'vitest';
import { aoi, haru, kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('an own member has locale (when asked for), zone and address', async () => {
  const { call } = await staged();
  const { user } = (await call('users.info', { user: aoi, include_locale: true })).body;
  expect(user).toMatchObject({ locale: 'en-US', tz: 'Asia/Tokyo', profile: { email: 'aoi@hibiki.example' } });
  expect((await call('users.info', { user: aoi })).body['user']).not.toHaveProperty('locale');
});

test('a client has neither locale nor zone; the address only while a channel is shared', async () => {
  const { ws, call } = await staged();
  const info = async () => (await call('users.info', { user: haru, include_locale: 'true' })).body;
  const { user } = await info();
  expect(user).toMatchObject({
    team_id: 'T0CLIENT01',
    is_stranger: false,
    profile: { email: 'haru@kawa.example' },
  });
  expect(user).not.toHaveProperty('locale');
  expect(user).not.toHaveProperty('tz');
  const shared = ws.state.channels[kawa];
  if (!shared) throw new Error('not furnished');
  shared.members = shared.members.filter((id) => id !== haru);
  expect((await info())['user']).toMatchObject({ is_stranger: true });
  expect((await info())['user']).not.toHaveProperty('profile.email');
  shared.connected_team_ids = [];
  expect(await info()).toEqual({ ok: false, error: 'user_not_found' });
});

test('addresses are looked up in the own team only', async () => {
  const { call } = await staged();
  expect((await call('users.lookupByEmail', { email: 'AOI@hibiki.example' })).body).toMatchObject({
    user: { id: aoi },
  });
  expect((await call('users.lookupByEmail', { email: 'haru@kawa.example' })).body).toEqual({
    ok: false,
    error: 'users_not_found',
  });
});
