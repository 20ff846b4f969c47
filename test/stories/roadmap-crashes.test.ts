import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, outsideSteps, type Scene } from './deaths.ts';
import { steps } from './steps.ts';

type From = 'signed' | 'posted';

/** Where the roadmap is posted, and where something on it moves: drawn, uploaded, noted, posted, redrawn. */
const scenes: readonly (readonly [string, Scene<From>, readonly string[]])[] = [
  ['roadmap.draw', { from: 'signed', does: steps.postsRoadmap }, outsideSteps],
  ['slack.post', { from: 'signed', does: steps.postsRoadmap }, ['called']],
  ['roadmap.draw', { from: 'posted', does: steps.delivers }, ['called']],
  ['slack.redraw', { from: 'posted', does: steps.delivers }, ['called']],
];

let album: Album;
let posted: Photo;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  album = await fillAlbum('signed');
  posted = await branchOff(album.of('signed'), steps.postsRoadmap);
  deaths = await expectDeaths((from) => (from === 'posted' ? posted : album.of('signed')));
}, 180_000);
afterAll(async () => {
  await deaths?.end();
  await posted?.burn();
  await album?.burn();
});

describe.each(
  sampleOf(scenes, ([kind]) => kind !== 'slack.post').map(([kind, scene, at]) => ({
    kind,
    scene,
    at: sampleOf(at, (step) => step === 'called'),
  })),
)('the roadmap: $kind, from “$scene.from” on', ({ kind, scene, at }) => {
  it('is shown once, with the newest picture', async () => {
    const seen = await deaths.withoutDeath(kind, scene);
    expect(seen).toMatchObject({ pictures: { newest: 1, shown: 1 } });
  }, 60_000);

  it.each(at)(
    'also where the process dies at %s',
    async (step) => {
      const left = await deaths.withDeath(kind, scene, step);
      expect(left).toEqual(await deaths.withoutDeath(kind, scene));
    },
    60_000,
  );
});
