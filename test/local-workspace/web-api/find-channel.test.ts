import { expect, test } from 'vitest';
import { channel, defaultFurniture, person } from '../../../src/local-workspace/state/furnish.ts';
import { haru, mio } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const stranger = person({
  id: 'U0STRANGE1',
  team_id: 'T0OTHER001',
  name: 'kai',
  real_name: 'Kai',
  locale: 'en-US',
  tz: 'Etc/UTC',
  tz_offset: 0,
});

function stage() {
  const furniture = defaultFurniture();
  furniture.teams.push({ id: 'T0OTHER001', name: 'Other', domain: 'other' });
  furniture.users.push(stranger);
  furniture.channels.push(
    channel({ id: 'C0OPEN0001', name: 'open', team_id: furniture.agency.id }),
    channel({ id: 'C0SECRET01', name: 'secret', team_id: furniture.agency.id, is_private: true }),
    channel({
      id: 'C0OLD00001',
      name: 'old',
      team_id: furniture.agency.id,
      is_archived: true,
      members: ['U0ENGAWA01'],
    }),
  );
  return staged(undefined, { furnish: furniture });
}

test.each([
  ['C0NOWHERE1', 'channel_not_found'],
  ['C0SECRET01', 'channel_not_found'],
  ['C0OPEN0001', 'not_in_channel'],
  ['C0OLD00001', 'is_archived'],
  ['U0STRANGE1', 'channel_not_found'],
  ['U0ENGAWA01', 'cannot_dm_bot'],
])('a post to %s is refused: %s', async (target, error) => {
  const { call } = await stage();
  expect((await call('chat.postMessage', { channel: target, text: 'a' })).body).toEqual({ ok: false, error });
});

test('a post to a person opens the direct message and answers its id', async () => {
  const { ws, call } = await stage();
  const { body } = await call('chat.postMessage', { channel: mio, text: 'hello' });
  expect(body['channel']).toMatch(/^D/);
  expect(ws.asPerson(mio).dm()).toBe(body['channel']);
  expect((await call('chat.postMessage', { channel: mio, text: 'again' })).body['channel']).toBe(
    body['channel'],
  );
  expect((await call('chat.update', { channel: mio, ts: body['ts'], text: 'x' })).body).toMatchObject({
    error: 'channel_not_found',
  });
});

test('a client can be written to while a channel is shared', async () => {
  const { ws, call } = await stage();
  expect((await call('chat.postMessage', { channel: haru, text: 'a' })).body).toMatchObject({ ok: true });
  const shared = ws.state.channels['C0KAWA0001'];
  if (shared) shared.members = shared.members.filter((id) => id !== haru);
  expect((await call('chat.postMessage', { channel: haru, text: 'a' })).body).toMatchObject({ ok: false });
});
