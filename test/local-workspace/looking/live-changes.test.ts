import { expect, test } from 'vitest';
import type { Change } from '../../../src/local-workspace/change-feed.ts';
import {
  everything,
  liveChange,
  outsideChanged,
  together,
} from '../../../src/local-workspace/looking/live-changes.ts';
import { openModal } from '../../../src/local-workspace/modals/modal-stack.ts';
import { publishHome } from '../../../src/local-workspace/modals/publish-home.ts';
import { valuesKey } from '../../../src/local-workspace/state/view.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

const none = { seen: false, channels: [], home: false, outside: false };
const at = (channel: string) => ({ channel, ts: '1.0' });

test.each<[Change, object]>([
  [
    { type: 'message-posted', ...at(team) },
    { seen: true, channels: [team] },
  ],
  [{ type: 'message-changed', ...at(team) }, { channels: [team] }],
  [
    { type: 'message-deleted', ...at(team) },
    { seen: true, channels: [team] },
  ],
  [{ type: 'file-shared', channel: team, file: 'F1' }, { channels: [team] }],
  [
    { type: 'channel-changed', channel: team },
    { seen: true, channels: [team] },
  ],
  [{ type: 'ephemeral-shown', ...at(team), user: aoi }, { channels: [team] }],
  [{ type: 'ephemeral-changed', ...at(team), user: aoi }, { channels: [team] }],
  [{ type: 'ephemeral-deleted', ...at(team), user: aoi }, { channels: [team] }],
  [{ type: 'channel-read', channel: team, user: aoi }, { seen: true }],
  [{ type: 'view-opened', user: aoi, view: 'V1' }, { seen: true }],
  [{ type: 'view-closed', user: aoi, view: 'V1' }, { seen: true }],
  [{ type: 'home-published', user: aoi, view: 'V1' }, { home: true }],
])('%j is news to a member, and none to somebody of another company', (change, news) => {
  const { ws, user } = inside();
  expect(liveChange(ws, user(aoi), change)).toEqual({ ...none, ...news });
  expect(liveChange(ws, user(haru), change)).toBeUndefined();
});

test('when everything began anew, everybody asks for everything', () => {
  const { ws, user } = inside();
  expect(liveChange(ws, user(haru), { type: 'started-over' })).toEqual({
    seen: true,
    channels: [kawa],
    home: true,
    outside: true,
  });
});

test('what was entered is asked for where it stands', () => {
  const { ws, user, said } = inside();
  const home = publishHome(ws, aoi, { type: 'home', blocks: [] });
  const title = { type: 'plain_text' as const, text: 'Form' };
  const modal = openModal(ws, aoi, { type: 'modal', title, blocks: [] });
  const entered = (surface: string) =>
    liveChange(ws, user(aoi), { type: 'values-changed', user: aoi, surface });
  expect(entered(valuesKey.view(home.id))).toEqual({ ...none, home: true });
  expect(entered(valuesKey.view(modal.id))).toEqual({ ...none, seen: true });
  expect(entered(valuesKey.message(aoi, kawa, said(kawa, 'a')))).toEqual({ ...none, channels: [kawa] });
});

test('several changes become one, and who has just come asks for everything', () => {
  const { ws, user } = inside();
  expect(
    together({ ...none, channels: [kawa, team] }, { ...none, seen: true, channels: [team], home: true }),
  ).toEqual({ seen: true, channels: [kawa, team], home: true, outside: false });
  expect(together(none, outsideChanged)).toEqual({ ...none, outside: true });
  expect(everything(ws, user(haru), true)).toEqual({
    seen: true,
    channels: [kawa],
    home: true,
    outside: true,
  });
});
