import { expect, test } from 'vitest';
import { emptyWorkspace } from '../../src/local-house/furnishing/index.ts';
import { furniture, OWNER, TEAM_CHANNEL } from '../../src/local-house/who-is-who.ts';

test('the people who are introduced, the owner and the team’s channel live in the workspace', () => {
  const { users, channels } = emptyWorkspace('en');
  expect(
    furniture.people.map(({ slackUserId }) => users.find(({ id }) => id === slackUserId)?.real_name),
  ).toEqual(furniture.people.map(({ name }) => name));
  expect(furniture.people.find(({ role }) => role === 'owner')?.slackUserId).toBe(OWNER);
  expect(channels.map(({ id }) => id)).toContain(TEAM_CHANNEL);
});
