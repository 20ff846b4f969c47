import { expect, test } from 'vitest';
import { unreadIn } from '../../../src/local-workspace/looking/see-channels.ts';
import { markRead } from '../../../src/local-workspace/person/mark-read.ts';
import { aoi, haru, kawa } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

test('what is read moves forward only, for one person', () => {
  const { ws, user, channel, said, changes } = inside();
  const first = said(kawa, 'one');
  const second = said(kawa, 'two');
  const marks = (ts: string) => markRead(ws, user(aoi), channel(kawa), ts);
  const unread = (id: string) => unreadIn(ws, user(id), kawa);
  marks(first);
  expect([unread(aoi), unread(haru)]).toEqual([1, 2]);
  marks(second);
  marks(first);
  expect([unread(aoi), unread(haru)]).toEqual([0, 2]);
  expect(changes.filter(({ type }) => type === 'channel-read')).toEqual([
    { type: 'channel-read', channel: kawa, user: aoi },
    { type: 'channel-read', channel: kawa, user: aoi },
  ]);
});

test('what has not been said cannot be read', () => {
  const { ws, user, channel, said } = inside();
  said(kawa, 'one');
  markRead(ws, user(aoi), channel(kawa), '9999999999.000000');
  said(kawa, 'two');
  expect(unreadIn(ws, user(aoi), kawa)).toBe(1);
});
