import { expect, test } from 'vitest';
import { kawa, mio, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('only conversations.info tells who is connected', async () => {
  const { call } = await staged();
  expect((await call('conversations.info', { channel: kawa })).body['channel']).toMatchObject({
    is_ext_shared: true,
    is_shared: true,
    connected_team_ids: ['T0AGENCY01', 'T0CLIENT01'],
  });
  const { channels } = (await call('conversations.list', { types: 'public_channel' })).body;
  expect(channels).toMatchObject([{ id: kawa }]);
  expect(JSON.stringify(channels)).not.toContain('connected_team_ids');
  expect((await call('conversations.info', { channel: team })).body['channel']).not.toHaveProperty(
    'connected_team_ids',
  );
});

test('a direct message has a person and no name', async () => {
  const { call } = await staged();
  const { channel } = (await call('conversations.open', { users: mio, return_im: true })).body;
  expect(channel).toMatchObject({ is_im: true, user: mio });
  expect(channel).not.toHaveProperty('name');
});
