import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import type { Photo } from '../support/photo.ts';
import { againSteps } from './again-steps.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, insideSteps, outsideSteps, type Scene as SceneFrom } from './deaths.ts';
import { deliverySteps } from './delivery-steps.ts';
import { steps } from './steps.ts';

/** An invoice is with the client; accepted by silence, its invoice is a draft. */
type From = 'billed' | 'silent';
type Scene = SceneFrom<From>;

const scenes: readonly (readonly [string, Scene, readonly string[]])[] = [
  // The act itself commits as one: the process dies with what follows of it, the withdrawal told and the new draft not.
  ['slack.post', { from: 'billed', does: againSteps.voidsAndBillsAgain }, ['claimed', 'called']],
  ['credit.write', { from: 'billed', does: againSteps.credits }, outsideSteps],
  ['invoice.work-reopened', { from: 'silent', does: deliverySteps.reopens }, insideSteps],
];

let album: Album;
let photos: Readonly<Record<From, Photo>>;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;

beforeAll(async () => {
  album = await fillAlbum('accepted');
  const billed = await branchOff(album.of('accepted'), async (house) => {
    await steps.approves(house);
    await house.haru.sees('Invoice 2026-0002');
  });
  const silent = await branchOff(album.of('delivered'), (house) => house.timePasses('2026-11-30T10:00:00Z'));
  photos = { billed, silent };
  deaths = await expectDeaths((from) => photos[from]);
}, 180_000);
afterAll(async () => {
  await deaths.end();
  for (const photo of Object.values(photos)) await photo.burn();
  await album.burn();
});

describe.each(
  scenes.map(([kind, scene, at]) => {
    // What follows a call is in doubt; of what is ours alone it is enough that it ends once.
    const last = at.includes('called') ? 'called' : 'finished';
    return { kind, scene, at: sampleOf(at, (step) => step === last) };
  }),
)('$scene.does.name: $kind, from “$scene.from” on', ({ kind, scene, at }) => {
  // In a test of its own: on a busy machine two houses take long.
  it('happens', () => deaths.withoutDeath(kind, scene).then(() => undefined));

  it.each(at)('where the process dies at %s, it is withdrawn, drafted and told once', async (step) => {
    const left = await deaths.withDeath(kind, scene, step);
    expect(left).toEqual(await deaths.withoutDeath(kind, scene));
  });
});
