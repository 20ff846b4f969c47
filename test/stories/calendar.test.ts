import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
beforeAll(async () => {
  album = await fillAlbum('delivered');
  beginning = await album.of('delivered').begin();
  house = await openHouse(beginning);
}, 90_000);
afterAll(async () => {
  await house?.close();
  await beginning?.end();
  await album?.burn();
});

/** Posts in the client's channel between two moments. */
const postedBetween = (from: string, until: string) =>
  house.haru
    .reads('C0KAWA0001')
    .filter(({ ts }) => Number(ts) * 1_000 >= Date.parse(from) && Number(ts) * 1_000 < Date.parse(until));

describe('the agency’s own days', { timeout: 120_000 }, () => {
  it('are entered in the setup; whatever moves because of them is told to both sides', async () => {
    const { aoi, haru } = house;
    await aoi.opens('/engawa setup');
    await aoi.fillsIn({ 'Next page': 'Days off' });
    await aoi.fillsIn({
      'What these days are': 'Team retreat',
      'First day': '2026-11-26',
      'Last day': '2026-11-27',
    });
    expect(aoi.modal()).toContain('Thu 26 Nov 2026 to Fri 27 Nov 2026: Team retreat');
    await aoi.closes({ all: true });
    await aoi.sees('Our calendar has changed', TEAM);
    const words = 'More time to decide on “Wireframes”';
    expect((await haru.sees(words)).readable).toContain('Team retreat');
    await aoi.sees(words, TEAM);
  });

  it('leave the client in peace, and the window goes on after them', async () => {
    await house.timePasses('2026-11-28T00:00:00Z');
    // Thursday and Friday in Tokyo.
    expect(postedBetween('2026-11-25T15:00:00Z', '2026-11-27T15:00:00Z')).toEqual([]);
    await house.haru.presses('Accept').under('Delivered: Wireframes');
    await house.haru.sees('Accepted by Haru Kawamura');
  });

  it('somebody who will be away says so, and whoever stands in hears of it directly', async () => {
    const { mio, ren } = house;
    await mio.opens('/engawa away');
    await mio.fillsIn({ 'First day': '2026-12-01', 'Last day': '2026-12-02', 'Who stands in': ren.id });
    expect(mio.modal()).toContain('Mio');
    await mio.closes({ all: true });
    await expect.poll(() => ren.dm() !== undefined, { timeout: 10_000 }).toBe(true);
    await ren.sees('You stand in for', ren.dm());
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
  });
});
