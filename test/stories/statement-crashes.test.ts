import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, outsideSteps, type Scene } from './deaths.ts';
import { steps } from './steps.ts';

type From = 'billed';

/** The deposit's invoice is with the client; a statement comes with the deposit, and with something else. */
const scenes: readonly (readonly [string, Scene<From>, readonly string[]])[] = [
  ['statement.read', { from: 'billed', does: steps.importsStatement }, outsideSteps],
  ['slack.post', { from: 'billed', does: steps.importsStatement }, ['called']],
];

let album: Album;
let billed: Photo;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  album = await fillAlbum('signed');
  billed = await branchOff(album.of('signed'), ({ haru }) => haru.sees('Invoice 2026-0001'));
  deaths = await expectDeaths<From>(() => billed);
}, 180_000);
afterAll(async () => {
  await deaths?.end();
  await billed?.burn();
  await album?.burn();
});

describe.each(
  sampleOf(scenes, ([kind]) => kind === 'statement.read').map(([kind, scene, at]) => ({
    kind,
    scene,
    at: sampleOf(at, (step) => step === 'called'),
  })),
)('a bank statement: $kind, from “$scene.from” on', ({ kind, scene, at }) => {
  it('happens', () => deaths.withoutDeath(kind, scene).then(() => undefined), 60_000);

  it.each(at)(
    'where the process dies at %s, happens once',
    async (step) => {
      const left = await deaths.withDeath(kind, scene, step);
      expect(left).toEqual(await deaths.withoutDeath(kind, scene));
    },
    60_000,
  );
});
