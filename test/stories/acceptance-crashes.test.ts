import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import { TEAM } from '../support/house.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, insideSteps, type Scene as SceneFrom } from './deaths.ts';
import { deliverySteps } from './delivery-steps.ts';
import { steps } from './steps.ts';

/** Just delivered; a part is accepted; a question is open; accepted by silence; a bonus and a next milestone; a bonus is offered. */
type From = 'delivered' | 'part' | 'asked' | 'silent' | 'eager' | 'offered';
type Scene = SceneFrom<From>;

const scenes: readonly (readonly [string, Scene, readonly string[]])[] = [
  ['invoice.draft-for-part', { from: 'delivered', does: deliverySteps.acceptsPart }, insideSteps],
  ['invoice.draft-for-milestone', { from: 'part', does: steps.accepts }, insideSteps],
  ['slack.post', { from: 'part', does: deliverySteps.requestsChanges }, ['called']],
  ['slack.post', { from: 'asked', does: deliverySteps.answers }, ['called']],
  ['slack.redraw', { from: 'silent', does: deliverySteps.reopens }, ['called']],
  ['milestone.offer-bonus', { from: 'eager', does: steps.accepts }, ['finished']],
  ['milestone.start-ready', { from: 'eager', does: steps.accepts }, ['finished']],
  ['slack.post', { from: 'offered', does: deliverySteps.gives }, ['called']],
];

let album: Album;
let photos: Readonly<Record<From, Photo>>;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;

beforeAll(async () => {
  album = await fillAlbum('delivered');
  const delivered = album.of('delivered');
  const part = await branchOff(delivered, async (house) => {
    await deliverySteps.acceptsPart(house);
    await house.aoi.sees('Accepted in part: Wireframes', TEAM);
  });
  const asked = await branchOff(delivered, deliverySteps.asks);
  const silent = await branchOff(delivered, (house) => house.timePasses('2026-11-30T10:00:00Z'));
  const eager = await branchOff(delivered, deliverySteps.isEager);
  const offered = await branchOff(eager, async (house) => {
    await steps.accepts(house);
    await house.haru.sees('Delivered early: Wireframes');
  });
  photos = { delivered, part, asked, silent, eager, offered };
  deaths = await expectDeaths((from) => photos[from]);
}, 180_000);
afterAll(async () => {
  await deaths.end();
  for (const photo of Object.values(photos)) await photo.burn();
  await album.burn();
});

/** What bills, and one decision after which others follow. */
const standsForTheRest = ([kind, { from }]: (typeof scenes)[number]): boolean =>
  kind.startsWith('invoice.') || from === 'eager' || from === 'silent';

describe.each(
  sampleOf(scenes, standsForTheRest).map(([kind, scene, at]) => ({
    kind,
    scene,
    at: sampleOf(at, (step) => step !== 'claimed'),
  })),
)('$scene.does.name: $kind, from “$scene.from” on', ({ kind, scene, at }) => {
  // In a test of its own: on a busy machine two houses take long.
  it('happens', () => deaths.withoutDeath(kind, scene).then(() => undefined));

  it.each(at)('where the process dies at %s, it is decided, told and billed once', async (step) => {
    const left = await deaths.withDeath(kind, scene, step);
    expect(left).toEqual(await deaths.withoutDeath(kind, scene));
  });
});
