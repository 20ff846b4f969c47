import { expect, test } from 'vitest';
import { NotOffered } from '../../../src/local-workspace/person/not-offered.ts';
import { pickConversation, pickUser } from '../../../src/local-workspace/person/pick-name.ts';
import type { Workspace } from '../../../src/local-workspace/workspace.ts';
import { aoi, haru, kawa, mio, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

async function people() {
  const { ws } = await staged();
  const inside: Pick<Workspace, 'state'> = { state: ws.state };
  return { inside, aoi: ws.asPerson(aoi).user, haru: ws.asPerson(haru).user };
}

test('people are chosen by id, name or full name, if one can see them', async () => {
  const { inside, aoi: agency, haru: client } = await people();
  for (const name of [mio, 'mio', '@mio', 'Mio Sato']) expect(pickUser(inside, agency, name)).toBe(mio);
  expect(pickUser(inside, client, 'mio')).toBe(mio);
  expect(() => pickUser(inside, client, 'sora')).toThrow(NotOffered);
});

test('conversations are those one sees, and those the filter lets through', async () => {
  const { inside, aoi: agency, haru: client } = await people();
  expect(pickConversation(inside, agency, '#team')).toBe(team);
  expect(() => pickConversation(inside, client, 'team')).toThrow(NotOffered);
  expect(pickConversation(inside, client, kawa)).toBe(kawa);
  expect(() =>
    pickConversation(inside, agency, 'kawa-hibiki', { exclude_external_shared_channels: true }),
  ).toThrow(NotOffered);
  expect(() => pickConversation(inside, agency, 'team', { include: ['public'] })).toThrow(NotOffered);
});
