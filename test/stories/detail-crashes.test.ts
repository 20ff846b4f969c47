import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM } from '../support/house.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, type Scene as SceneFrom } from './deaths.ts';
import { detailSteps } from './detail-steps.ts';

/** Another billing contact was asked for, and another account was entered; nobody but the team's channel is warned. */
type From = 'waits' | 'unwatched';
type Scene = SceneFrom<From>;

const from = 'waits' as const;
// One of each kind: what is due, its end, a warning, and what clients are told of an account.
const scenes: readonly (readonly [string, Scene, string])[] = [
  ['billing.remind-of-details', { from }, 'finished'],
  ['billing.expire-details', { from }, 'finished'],
  ['slack.post', { from: 'unwatched', does: detailSteps.refuses }, 'called'],
  ['slack.post', { from, does: detailSteps.confirmsAccount }, 'called'],
];

let album: Album;
let waits: Photo;
let unwatched: Photo;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  album = await fillAlbum('signed');
  waits = await branchOff(album.of('signed'), async (house) => {
    await detailSteps.changesAccount(house);
    await house.mio.sees('another bank account', TEAM);
    await detailSteps.asksForAnotherContact(house);
    await house.haru.sees('another billing contact');
    // Previews of digests go to the team's channel, not to a lead who has never had a direct message.
    await house.prisma.engagement.updateMany({ data: { leadMemberId: null } });
  });
  // A first direct message that is in doubt would wait for a person (look-for-post.test.ts).
  unwatched = await branchOff(waits, async ({ prisma }) => {
    await prisma.member.updateMany({ where: { role: { in: ['owner', 'finance'] } }, data: { role: 'lead' } });
  });
  deaths = await expectDeaths((where) => (where === 'waits' ? waits : unwatched));
}, 240_000);
afterAll(async () => {
  await deaths?.end();
  await waits?.burn();
  await unwatched?.burn();
  await album?.burn();
});

describe.each(scenes.map(([kind, scene, step]) => ({ kind, scene, step })))(
  'billing details: $kind, from “$scene.from” on',
  ({ kind, scene, step }) => {
    it(`where the process dies at ${step}, it is told and answered once`, async () => {
      const left = await deaths.withDeath(kind, scene, step);
      expect(left).toEqual(await deaths.withoutDeath(kind, scene));
    }, 120_000);
  },
);
