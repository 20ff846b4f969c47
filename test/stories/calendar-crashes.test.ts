import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleOf } from '../support/deep.ts';
import type { people } from '../support/people.ts';
import { type Album, fillAlbum } from './album.ts';
import { expectDeaths, insideSteps, type Scene } from './deaths.ts';

type From = 'delivered';

/** In the middle of the acceptance window. */
async function closesForADay({ aoi }: ReturnType<typeof people>): Promise<void> {
  await aoi.opens('/engawa setup');
  await aoi.fillsIn({ 'Next page': 'Days off' });
  await aoi.fillsIn({ 'What these days are': 'Team retreat', 'First day': '2026-11-26' });
}

const scene: Scene<From> = { from: 'delivered', does: closesForADay };
/** What follows from a day off, in every room: each once, whatever dies on the way. */
const kinds = ['calendar.spread-days', 'milestone.follow-days', 'invoice.resume-reminders'] as const;

/** Home is drawn after the form's first page, before or after the second was committed, and anew when it is opened. */
const homes = 'not compared';
const asSeen = z.looseObject({});

let album: Album;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  album = await fillAlbum('delivered');
  deaths = await expectDeaths((from) => album.of(from));
}, 180_000);
afterAll(async () => {
  await deaths?.end();
  await album?.burn();
});

describe.each(
  sampleOf(kinds, (kind) => kind === 'milestone.follow-days').map((kind) => ({
    kind,
    at: sampleOf(insideSteps, (step) => step === 'finished'),
  })),
)('a day off: $kind', ({ kind, at }) => {
  it('moves the end of the window, and tells both sides', async () => {
    const seen = JSON.stringify(await deaths.withoutDeath(kind, scene), (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    expect(seen).toContain('More time to decide on');
    expect(seen).toContain('We are closed on Thu 26 Nov 2026: Team retreat.');
  }, 60_000);

  it.each(at)(
    'also where the process dies at %s, once',
    async (step) => {
      const left = await deaths.withDeath(kind, scene, step);
      expect({ ...asSeen.parse(left), homes }).toEqual({
        ...asSeen.parse(await deaths.withoutDeath(kind, scene)),
        homes,
      });
    },
    60_000,
  );
});
