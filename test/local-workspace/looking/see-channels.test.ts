import { expect, test } from 'vitest';
import { seeChannels, unreadIn } from '../../../src/local-workspace/looking/see-channels.ts';
import { openDm } from '../../../src/local-workspace/state/channel.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

test('one sees where one is a member, with whom it is shared, and the bot last', () => {
  const { ws, user } = inside();
  const [first, second, dm, ...others] = seeChannels(ws, user(aoi));
  expect(others).toEqual([]);
  expect(first).toMatchObject({ id: team, name: 'team', kind: 'private', sharedWith: [] });
  expect(second).toMatchObject({ id: kawa, kind: 'public', sharedWith: ['Kawa Foods'] });
  expect(dm).toMatchObject({ name: 'Engawa', kind: 'direct', sharedWith: [] });
  expect(dm?.memberIds).toContain(aoi);
  expect(seeChannels(ws, user(haru))).toMatchObject([{ id: kawa, sharedWith: ['Hibiki Studio'] }]);
});

test('the bot stands in the agency’s sidebar from the first day, at clients only when it has written to them', () => {
  const { ws, user, changes } = inside();
  const kinds = (id: string) => seeChannels(ws, user(id)).map(({ kind }) => kind);
  expect(kinds(aoi)).toContain('direct');
  expect(changes).toMatchObject([{ type: 'channel-changed' }]);
  expect(kinds(aoi).filter((kind) => kind === 'direct')).toHaveLength(1);
  expect(changes).toHaveLength(1);
  expect(kinds(haru)).not.toContain('direct');
  openDm(ws.state, haru, { random: ws.random, at: 0 });
  expect(kinds(haru)).toContain('direct');
});

test('an app that reads nothing there has no message box', () => {
  const { ws, user } = inside({ messagesTab: 'read-only' });
  expect(seeChannels(ws, user(aoi)).map(({ kind, readOnly }) => [kind, readOnly])).toEqual([
    ['private', undefined],
    ['public', undefined],
    ['direct', true],
  ]);
});

test('archived channels are gone, and bookmarks are there', () => {
  const { ws, user, channel } = inside();
  channel(team).is_archived = true;
  const at = { id: 'Bk1', channel_id: kawa, type: 'link' as const, date_created: 0, date_updated: 0 };
  ws.state.bookmarks[kawa] = [{ ...at, title: 'Board', link: 'https://board.example' }];
  const seen = seeChannels(ws, user(aoi));
  expect(seen.map(({ id }) => id)).not.toContain(team);
  expect(seen[0]?.bookmarks).toEqual([{ title: 'Board', link: 'https://board.example' }]);
});

test('unread is what others have said since: not one’s own words, and not answers in threads', () => {
  const { ws, user, said } = inside();
  const first = said(kawa, 'one');
  const second = said(kawa, 'two');
  said(kawa, 'mine', { user: aoi });
  said(kawa, 'in the thread', { thread_ts: first });
  said(kawa, 'to all', { thread_ts: first, thread_broadcast: true });
  const unread = (id: string) => unreadIn(ws, user(id), kawa);
  expect([unread(aoi), unread(haru)]).toEqual([3, 4]);
  ws.state.lastRead[aoi] = { [kawa]: second };
  expect([unread(aoi), unread(haru)]).toEqual([1, 4]);
  expect(seeChannels(ws, user(aoi)).find(({ id }) => id === kawa)?.unread).toBe(1);
});
