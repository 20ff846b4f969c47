import { expect, test } from 'vitest';
import { staged } from '../support/staged.ts';

const spoken = `api.test auth.test team.info blocks.validate apps.connections.open
chat.postMessage chat.update chat.delete chat.postEphemeral chat.getPermalink
views.open views.push views.update views.publish users.info users.lookupByEmail
conversations.info conversations.members conversations.history conversations.replies conversations.list
conversations.open conversations.setTopic conversations.setPurpose conversations.join conversations.invite
bookmarks.add bookmarks.list bookmarks.edit bookmarks.remove pins.add pins.list reactions.add
files.getUploadURLExternal files.completeUploadExternal files.info files.list files.delete`.split(/\s+/);

test('every method of the list is known, others are not', async () => {
  const { call } = await staged();
  for (const method of spoken) {
    expect((await call(method)).body['error'], method).not.toBe('unknown_method');
  }
  expect((await call('users.list')).body).toEqual({ ok: false, error: 'unknown_method' });
});
