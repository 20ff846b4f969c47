import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { linkOf } from './sign-by-link.ts';
import { steps } from './steps.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
beforeAll(async () => {
  album = await fillAlbum('sent');
  beginning = await album.of('sent').begin();
  house = await openHouse(beginning);
}, 60_000);
afterAll(async () => {
  await house.close();
  await beginning.end();
  await album.burn();
});

const says = async (url: string, fields: Record<string, string>): Promise<string> =>
  (await fetch(`${url}/decline`, { method: 'POST', body: new URLSearchParams(fields) })).text();

describe('an agreement that the client does not want to sign', () => {
  it('is declined on the page, after it was asked what that means', async () => {
    const { haru } = house;
    await haru.presses('Review and sign').isTold('Agreement to sign');
    const url = linkOf(haru);
    const reason = 'The fee is <too> high';
    expect(await says(url, { reason })).toContain('can no longer be signed');
    expect(await says(url, { reason, sure: 'no' })).toContain('The fee is &lt;too&gt; high');
    expect(await says(url, { reason, sure: 'yes' })).toContain('You declined to sign');
    expect(await (await fetch(url)).text()).toContain('You declined to sign');
  });

  it('is settled in the channel with who and why, and the team learns what to do next', async () => {
    const { haru, aoi } = house;
    const settled = await haru.sees('Declined by Haru Kawamura');
    expect(settled.readable).toContain('The fee is <too> high');
    await expect.poll(() => haru.sawNothingOf('Review and sign')).toBe(true);
    expect((await aoi.sees('Declined:', TEAM)).readable).toContain('/agreement draft');
    expect(await aoi.asks('/agreement status')).toContain('Declined by Haru Kawamura');
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
  });

  it('is reminded of no more, and makes way for the next version', async () => {
    const { aoi, haru } = house;
    await house.timePasses('2026-12-01T00:00:00Z');
    expect(haru.sawNothingOf('waits for a signature')).toBe(true);
    await aoi.opens('/agreement draft');
    await aoi.fillsIn({ Deposit: '200,000', 'Start day': '2026-12-08' });
    await steps.sends(house);
    await haru.sees('Review and sign');
    expect(await steps.signs(house)).toMatch(/^200 /);
    await haru.sees('Signed by Haru Kawamura');
  });
});
