import { expect, test } from 'vitest';
import { channel, defaultFurniture, furnish, person } from '../../../src/local-workspace/state/furnish.ts';

const furnished = () => furnish(defaultFurniture(), () => 'abc');

test('an agency, a client, a private and a shared channel with the bot in both', () => {
  const state = furnished();
  expect(Object.values(state.teams).map((team) => team.name)).toEqual(['Hibiki Studio', 'Kawa Foods']);
  const channels = Object.values(state.channels);
  expect(channels.map((one) => [one.name, one.is_private, one.is_ext_shared])).toEqual([
    ['team', true, false],
    ['kawa-hibiki', false, true],
  ]);
  expect(channels.every((one) => one.members.includes(state.installation.botUserId))).toBe(true);
  const members = channels.flatMap((one) => one.members);
  expect(members.filter((id) => state.users[id] === undefined)).toEqual([]);
});

test('the state is plain JSON', () => {
  const state = furnished();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

test('one furnishing does not touch the next', () => {
  furnished().channels['C0TEAM0001']?.members.push('U0GUEST001');
  expect(furnished().channels['C0TEAM0001']?.members).not.toContain('U0GUEST001');
});

test('people and channels of a test need only what matters to it', () => {
  const someone = person({
    id: 'U1',
    team_id: 'T1',
    name: 'kei',
    real_name: 'Kei',
    locale: 'ja-JP',
    tz: 'Asia/Tokyo',
    tz_offset: 0,
  });
  expect(someone).toMatchObject({ email: 'kei@kawa.example', is_bot: false });
  expect(channel({ id: 'C1', name: 'x', team_id: 'T1' })).toMatchObject({ members: [], is_private: false });
});
