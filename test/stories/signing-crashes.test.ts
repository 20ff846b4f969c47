import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import type { people } from '../support/people.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, type Scene as SceneFrom } from './deaths.ts';
import { linkOf, signs, signsAt } from './sign-by-link.ts';
import { steps } from './steps.ts';

type People = ReturnType<typeof people>;
/** Approval is asked of Ren; it is with Haru; Haru has signed; Yuki has, too, and Aoi is the last. */
type From = 'waiting' | 'out' | 'one' | 'two';
type Scene = SceneFrom<From>;

async function sendsToSeveral({ aoi }: People): Promise<void> {
  await aoi.opens('/agreement send');
  await aoi.fillsIn({ 'Others who sign': ['Yuki Ono'], 'Signs for the agency': 'Aoi Tanaka' });
}
async function yukiSigns({ yuki }: People): Promise<void> {
  await yuki.presses('Review and sign').isTold('Now it is with Yuki Ono');
  expect(await signs(yuki, 'Yuki Ono')).toMatch(/^200 /);
}
async function aoiSigns({ aoi }: People): Promise<void> {
  const dm = aoi.dm() ?? '';
  await aoi.presses('Review and sign').isTold('sign it for the agency', dm);
  expect(await signsAt(linkOf(aoi, dm), 'Aoi Tanaka')).toMatch(/^200 /);
}

// Each carrier dies at every step in crashes.test.ts; here at the one after which only the outside knows, or all is done.
const called = ['called'] as const;
const finished = ['finished'] as const;

const scenes: readonly (readonly [string, Scene, readonly string[]])[] = [
  ['signature.request', { from: 'waiting', does: steps.approvesSending }, called],
  ['slack.post', { from: 'waiting', does: steps.approvesSending }, called],
  ['slack.redraw', { from: 'out', does: steps.signs }, called],
  ['slack.post', { from: 'one', does: yukiSigns }, called],
  ['agreement.remind', { from: 'one' }, finished],
  ['agreement.seal', { from: 'two', does: aoiSigns }, called],
  ['invoice.bill-deposit', { from: 'two', does: aoiSigns }, finished],
];

let album: Album;
let photos: Readonly<Record<From, Photo>>;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;

beforeAll(async () => {
  album = await fillAlbum('drafted');
  // A first direct message that is in doubt waits for a person: Aoi and Ren have had one here.
  const waiting = await branchOff(album.of('drafted'), async (house) => {
    await steps.wantsApproval(house);
    await sendsToSeveral(house);
    await steps.sendsBack(house);
    await house.settles();
    await sendsToSeveral(house);
  });
  const out = await branchOff(waiting, async (house) => {
    await steps.approvesSending(house);
    await house.haru.sees('Agreement to sign');
  });
  const one = await branchOff(out, async (house) => {
    await steps.signs(house);
    await house.haru.sees('Now it is with Yuki Ono');
  });
  const two = await branchOff(one, async (house) => {
    await yukiSigns(house);
    await house.aoi.sees('sign it for the agency', house.aoi.dm());
  });
  photos = { waiting, out, one, two };
  deaths = await expectDeaths((from) => photos[from]);
}, 180_000);
afterAll(async () => {
  await deaths.end();
  await album.burn();
  for (const photo of Object.values(photos)) await photo.burn();
});

const standsForTheRest = ([kind, { from }]: (typeof scenes)[number]): boolean =>
  kind !== 'slack.post' && (from === 'waiting' || from === 'two');

describe.each(sampleOf(scenes, standsForTheRest).map(([kind, scene, at]) => ({ kind, scene, at })))(
  'with three signers and an approval, $kind from “$scene.from” on',
  ({ kind, scene, at }) => {
    // In a test of its own: on a busy machine two houses take long.
    it('happens', () => deaths.withoutDeath(kind, scene).then(() => undefined));

    it.each(at)('where the process dies at %s, everybody is asked, told and signs once', async (step) => {
      const left = await deaths.withDeath(kind, scene, step);
      expect(left).toEqual(await deaths.withoutDeath(kind, scene));
    });
  },
);

it('what was sent back and sent again is signed by all three in their order', async () => {
  const left = await deaths.withoutDeath('agreement.seal', { from: 'two', does: aoiSigns });
  expect(left).toMatchObject({
    signers: ['Haru Kawamura', 'Yuki Ono', 'Aoi Tanaka'].map((name, index) => ({
      ...{ version: 1, position: index + 1, name, status: 'signed' },
    })),
  });
});
