import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { checkBooks } from '../../src/billing/check/check-books.ts';
import { house as itself } from '../../src/kernel/visit.ts';
import { sampleOf } from '../support/deep.ts';
import { type HouseUnderTest, TEAM } from '../support/house.ts';
import type { people } from '../support/people.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, insideSteps, type Scene } from './deaths.ts';

type From = 'wrong' | 'told';

/** Accepted, and nothing was promised: what a lost event, or a bug, would leave behind. */
async function forgetsToBill({ prisma, now }: HouseUnderTest): Promise<void> {
  const acceptedAt = new Date(now().subtract({ hours: 1 }).epochMilliseconds);
  await prisma.milestone.updateMany({
    where: { title: 'Wireframes' },
    data: { status: 'accepted', acceptedAt },
  });
}

async function checks({ engawa, now, mio, settles }: HouseUnderTest): Promise<void> {
  await engawa.perform(checkBooks, {}, { person: itself, locale: 'en', now: now(), newId });
  await settles();
  await mio.sees('Daily check of the books: 1', TEAM);
}

const bills = ({ mio }: ReturnType<typeof people>) =>
  mio.presses('Bill it').under('Daily check of the books', TEAM);

/** Found and told once, billed once, whatever dies on the way. */
const scenes: readonly (readonly [string, Scene<From>, readonly string[]])[] = [
  ['billing.check', { from: 'wrong' }, insideSteps],
  ['slack.post', { from: 'told', does: bills }, ['called']],
  ['slack.redraw', { from: 'told', does: bills }, ['called']],
];

let album: Album;
let wrong: Photo;
let told: Photo;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  album = await fillAlbum('delivered');
  wrong = await branchOff(album.of('delivered'), forgetsToBill);
  told = await branchOff(wrong, checks);
  deaths = await expectDeaths((from) => (from === 'told' ? told : wrong));
}, 180_000);
afterAll(async () => {
  await deaths?.end();
  await told?.burn();
  await wrong?.burn();
  await album?.burn();
});

describe.each(
  sampleOf(scenes, ([kind]) => kind !== 'slack.redraw').map(([kind, scene, at]) => ({
    kind,
    scene,
    at: sampleOf(at, (step) => step !== 'claimed'),
  })),
)('the daily check: $kind, from “$scene.from” on', ({ kind, scene, at }) => {
  it('happens', async () => {
    const seen = await deaths.withoutDeath(kind, scene);
    const settled = scene.from === 'told' ? 'billed' : null;
    expect(seen).toMatchObject({
      findings: [{ kind: 'unbilled', settled_how: settled, count: 1 }],
    });
  }, 60_000);

  it.each(at)(
    'also where the process dies at %s, once',
    async (step) => {
      const left = await deaths.withDeath(kind, scene, step);
      expect(left).toEqual(await deaths.withoutDeath(kind, scene));
    },
    60_000,
  );
});
