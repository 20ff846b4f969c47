import { expect, test } from 'vitest';
import { openModal } from '../../../src/local-workspace/modals/modal-stack.ts';
import { publishHome } from '../../../src/local-workspace/modals/publish-home.ts';
import { findSaid, findSurface } from '../../../src/local-workspace/person/find-surface.ts';
import { showEphemeral } from '../../../src/local-workspace/posting/show-ephemeral.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

test('nothing is there until the app has put it there', () => {
  const { ws, user } = inside();
  expect(findSurface(ws, user(aoi), { kind: 'modal' })).toMatchObject({ error: 'not_open' });
  expect(findSurface(ws, user(aoi), { kind: 'home' })).toMatchObject({ error: 'not_open' });
  const title = { type: 'plain_text' as const, text: 'Form' };
  const modal = openModal(ws, aoi, { type: 'modal', title, blocks: [] });
  expect(findSurface(ws, user(aoi), { kind: 'modal' })).toEqual({ kind: 'modal', modal });
  const home = publishHome(ws, aoi, { type: 'home', blocks: [] });
  expect(findSurface(ws, user(aoi), { kind: 'home' })).toEqual({ kind: 'home', home });
});

test('nobody acts on the Home of somebody whom Slack shows none', () => {
  const { ws, user } = inside();
  publishHome(ws, haru, { type: 'home', blocks: [] });
  expect(findSurface(ws, user(haru), { kind: 'home' })).toMatchObject({ error: 'not_open' });
});

test('messages are found where one is a member, private ones by whom they are for', () => {
  const { ws, user, said } = inside();
  const at = (id: string, channel: string, ts: string) =>
    findSurface(ws, user(id), { kind: 'message', channel, ts });
  const ts = said(team, 'a');
  const whisper = { text: 'b', blocks: [], attachments: [], channel: kawa, user: haru };
  const { ts: aside } = showEphemeral(ws, whisper);
  expect(at(aoi, team, ts)).toMatchObject({ kind: 'message', message: { ts } });
  expect(at(haru, team, ts)).toMatchObject({ error: 'not_in_channel' });
  expect(at(haru, kawa, aside)).toMatchObject({ kind: 'ephemeral' });
  expect(at(aoi, kawa, aside)).toMatchObject({ error: 'message_not_found' });
  expect(findSaid(ws, user(haru), kawa, aside)).toMatchObject({ error: 'message_not_found' });
  expect(findSaid(ws, user(aoi), team, ts)).toMatchObject({ message: { ts } });
});
