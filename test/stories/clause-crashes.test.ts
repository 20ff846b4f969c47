import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, type Scene as SceneFrom } from './deaths.ts';
import { steps } from './steps.ts';

type From = 'sent-back' | 'locked';
type Scene = SceneFrom<From>;

/** What a question about a locked clause promises, and what each answer does: the cards, and word to who asked. */
const scenes: readonly (readonly [string, Scene])[] = [
  ['slack.post', { from: 'sent-back', does: steps.asksForClause }],
  ['slack.redraw', { from: 'locked', does: steps.approvesClause }],
  ['slack.post', { from: 'locked', does: steps.approvesClause }],
  ['slack.post', { from: 'locked', does: steps.sendsClauseBack }],
];

let album: Album;
let branches: Readonly<Record<From, Photo>>;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;

beforeAll(async () => {
  album = await fillAlbum('drafted');
  // A first direct message that is in doubt waits for a person (look-for-post.test.ts): Aoi has had one here.
  const sentBack = await branchOff(album.of('drafted'), async (house) => {
    await steps.asksForClause(house);
    await steps.sendsClauseBack(house);
  });
  branches = { 'sent-back': sentBack, locked: await branchOff(sentBack, steps.asksForClause) };
  deaths = await expectDeaths((from) => branches[from]);
}, 120_000);
afterAll(async () => {
  await deaths.end();
  for (const photo of Object.values(branches)) await photo.burn();
  await album.burn();
});

// The carriers die at every step in crashes.test.ts; here at the one after which only the outside knows what happened.
describe.each(
  sampleOf(scenes, ([, { does }]) => does === steps.approvesClause).map(([kind, scene]) => ({
    kind,
    scene,
    what: scene.does?.name,
  })),
)('the process dies at $kind:called, when Aoi or Ren $what', ({ kind, scene }) => {
  it('and the change is decided once, with all that follows', async () => {
    const left = await deaths.withDeath(kind, scene, 'called');
    expect(left).toEqual(await deaths.withoutDeath(kind, scene));
  });
});
