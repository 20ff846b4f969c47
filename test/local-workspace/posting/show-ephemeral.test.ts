import { expect, test } from 'vitest';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('a whisper is seen by one person and stands in no history', async () => {
  const { ws, call } = await staged();
  const { body } = await call('chat.postEphemeral', { channel: kawa, user: haru, text: 'psst' });
  expect(body).toMatchObject({ ok: true, message_ts: expect.any(String) });
  expect(ws.asPerson(haru).reads(kawa)).toMatchObject([{ kind: 'ephemeral', text: 'psst' }]);
  expect(ws.asPerson(aoi).reads(kawa)).toEqual([]);
  expect((await call('conversations.history', { channel: kawa })).body).toMatchObject({ messages: [] });
  expect(
    (await call('chat.update', { channel: kawa, ts: body['message_ts'], text: 'x' })).body,
  ).toMatchObject({ error: 'message_not_found' });
});

test('only members can be whispered to', async () => {
  const { call } = await staged();
  expect((await call('chat.postEphemeral', { channel: team, user: haru, text: 'a' })).body).toMatchObject({
    error: 'user_not_in_channel',
  });
});
