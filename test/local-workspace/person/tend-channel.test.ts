import { expect, test } from 'vitest';
import { seeMessages } from '../../../src/local-workspace/looking/see-messages.ts';
import { tending } from '../../../src/local-workspace/person/tend-channel.ts';
import { showEphemeral } from '../../../src/local-workspace/posting/show-ephemeral.ts';
import { openDm } from '../../../src/local-workspace/state/channel.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

const png = {
  name: 'a.png',
  content: Buffer.from('picture').toString('base64'),
  encoding: 'base64' as const,
};

function tended(options = {}) {
  const world = inside(options);
  const as = (id: string) => tending(world.ws, world.user(id));
  const messages = (id: string, channel = kawa) =>
    seeMessages(world.ws, world.user(id), world.channel(channel), { limit: 50 }).messages;
  return { ...world, as, messages };
}

test('people react, once each, and take it back', async () => {
  const { as, said, messages } = tended();
  const ts = said(kawa, 'a');
  expect(await as(haru).reacts(kawa, ts, 'eyes')).toEqual({ ok: true });
  expect(await as(haru).reacts(kawa, ts, 'eyes')).toMatchObject({ error: 'already_reacted' });
  expect(messages(aoi)[0]?.reactions).toEqual([{ name: 'eyes', userIds: [haru] }]);
  expect(await as(haru).reacts(kawa, ts, 'eyes', { remove: true })).toEqual({ ok: true });
  expect(await as(haru).reacts(kawa, ts, 'eyes', { remove: true })).toMatchObject({ error: 'no_reaction' });
  expect(await as(haru).reacts(kawa, ts, ':eyes:')).toMatchObject({ error: 'invalid_name' });
  expect(await as(haru).reacts(kawa, '1.0', 'eyes')).toMatchObject({ error: 'message_not_found' });
  expect(await as(haru).reacts(team, said(team, 'b'), 'eyes')).toMatchObject({ error: 'not_in_channel' });
});

test('files come with a message, also as an answer in a thread', async () => {
  const { ws, as, said, messages } = tended();
  const parent = said(kawa, 'parent');
  expect(await as(haru).uploads(kawa, [png], { text: 'look' })).toMatchObject({ ok: true });
  expect(await as(haru).uploads(kawa, [png, png], { thread_ts: parent })).toMatchObject({ ok: true });
  const [top, second] = messages(aoi);
  expect(top?.replies).toBe(1);
  expect(second).toMatchObject({
    userId: haru,
    text: 'look',
    files: [{ name: 'a.png', mimetype: 'image/png' }],
  });
  const kept = ws.state.files[second?.files[0]?.id ?? ''];
  expect(Buffer.from(kept?.bytes ?? '', 'base64').toString()).toBe('picture');
  expect(await as(haru).uploads(kawa, [])).toMatchObject({ error: 'invalid_files' });
  expect(
    await as(haru).uploads(
      kawa,
      Array.from({ length: 11 }, () => png),
    ),
  ).toMatchObject({
    error: 'invalid_files',
  });
  expect(await as(haru).uploads(team, [png])).toMatchObject({ error: 'not_in_channel' });
});

test('nothing is brought to an app that reads nothing', async () => {
  const { ws, as } = tended({ messagesTab: 'read-only' });
  const dm = openDm(ws.state, aoi, { random: ws.random, at: 0 });
  expect(await as(aoi).uploads(dm.id, [png])).toMatchObject({ error: 'messages_tab_read_only' });
});

test('a private word is dismissed by whom it was for', async () => {
  const { ws, as, messages, changes } = tended();
  const { ts } = showEphemeral(ws, { text: 'a', blocks: [], attachments: [], channel: kawa, user: haru });
  expect(await as(aoi).dismisses(kawa, ts)).toMatchObject({ error: 'message_not_found' });
  expect(messages(haru)).toHaveLength(1);
  expect(await as(haru).dismisses(kawa, ts)).toEqual({ ok: true });
  expect(messages(haru)).toEqual([]);
  expect(changes.at(-1)).toMatchObject({ type: 'ephemeral-deleted' });
});

test('channels are marked as read where one is a member', async () => {
  const { ws, as, said } = tended();
  const ts = said(team, 'a');
  expect(await as(aoi).marks(team, ts)).toEqual({ ok: true });
  expect(await as(haru).marks(team, ts)).toMatchObject({ error: 'not_in_channel' });
  expect(ws.state.lastRead).toEqual({ [aoi]: { [team]: ts } });
});
