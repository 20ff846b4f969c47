import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  channelInMetadata,
  channelOf,
  PressRequest,
  personIn,
} from '../../../src/adapters/slack/requests.ts';

const press = (more: object) =>
  PressRequest.parse({
    user: { id: 'U1', team_id: 'T_OWN' },
    team: { id: 'T_INSTALL' },
    trigger_id: '1',
    actions: [{ type: 'button', action_id: 'x' }],
    ...more,
  });

test('a person is of their own team, whatever the request’s team is', () => {
  expect(personIn(press({}), 'C1')).toEqual({
    slackUserId: 'U1',
    slackTeamId: 'T_OWN',
    name: undefined,
    channelId: 'C1',
  });
  expect(personIn(press({ user: { id: 'U1', name: 'haru' } }), null)).toMatchObject({
    slackTeamId: 'T_INSTALL',
    name: 'haru',
  });
  expect(() => personIn(press({ user: { id: 'U1' }, team: null }), null)).toThrow('without a team');
});

test('the channel is where it was pressed, or where the view was opened', () => {
  expect(channelOf(press({ channel: { id: 'C1' } }))).toBe('C1');
  expect(channelOf(press({ container: { channel_id: 'C2' } }))).toBe('C2');
  expect(channelOf(press({ view: { type: 'modal', private_metadata: '{"channelId":"C3"}' } }))).toBe('C3');
  expect(channelOf(press({ view: { type: 'home', private_metadata: '' } }))).toBeNull();
});

test('metadata that is not ours names no channel', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(channelInMetadata(text)).toBeNull();
    }),
  );
  expect(channelInMetadata(undefined)).toBeNull();
});
