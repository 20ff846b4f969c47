import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM } from '../support/house.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, insideSteps, type Scene as SceneFrom } from './deaths.ts';
import { detailSteps } from './detail-steps.ts';

/** Another billing contact was asked for; another account was entered. */
type From = 'asked' | 'entered';
type Scene = SceneFrom<From>;

const scenes: readonly (readonly [string, Scene, readonly string[]])[] = [
  ['billing.remind-of-details', { from: 'asked' }, insideSteps],
  ['billing.expire-details', { from: 'asked' }, insideSteps],
  ['slack.post', { from: 'asked', does: detailSteps.refuses }, ['called']],
  ['slack.redraw', { from: 'asked', does: detailSteps.confirms }, ['called']],
  ['slack.post', { from: 'entered', does: detailSteps.confirmsAccount }, ['claimed', 'called']],
];

let album: Album;
let photos: Readonly<Record<From, Photo>>;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  album = await fillAlbum('signed');
  // Nobody has had a first direct message that could be in doubt: the warnings go to the team's channel alone.
  const asked = await branchOff(album.of('signed'), async (house) => {
    await house.prisma.member.updateMany({
      where: { role: { in: ['owner', 'finance'] }, name: { not: 'Mio' } },
      data: { role: 'lead' },
    });
    await detailSteps.asksForAnotherContact(house);
    await house.haru.sees('another billing contact');
  });
  const entered = await branchOff(album.of('signed'), async (house) => {
    await detailSteps.changesAccount(house);
    await house.mio.sees('another bank account', TEAM);
  });
  photos = { asked, entered };
  deaths = await expectDeaths((from) => photos[from]);
}, 240_000);
afterAll(async () => {
  await deaths?.end();
  for (const photo of Object.values(photos ?? {})) await photo.burn();
  await album?.burn();
});

describe.each(scenes.map(([kind, scene, at]) => ({ kind, scene, at })))(
  'billing details: $kind, from “$scene.from” on',
  ({ kind, scene, at }) => {
    it('happens', () => deaths.withoutDeath(kind, scene).then(() => undefined), 120_000);

    it.each(at)(
      'where the process dies at %s, it is told and answered once',
      async (step) => {
        const left = await deaths.withDeath(kind, scene, step);
        expect(left).toEqual(await deaths.withoutDeath(kind, scene));
      },
      120_000,
    );
  },
);
