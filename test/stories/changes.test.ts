import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, KAWA, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { signs } from './sign-by-link.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
beforeAll(async () => {
  album = await fillAlbum('signed');
  beginning = await album.of('signed').begin();
  house = await openHouse(beginning);
}, 90_000);
afterAll(async () => {
  await house.close();
  await beginning.end();
  await album.burn();
});

const change = (number: number) => house.prisma.changeRequest.findFirstOrThrow({ where: { number } });
const total = async () => (await house.prisma.engagement.findFirstOrThrow()).agreedTotal;
async function planned(): Promise<bigint> {
  const items = await house.prisma.billingPlanItem.findMany({ where: { status: { not: 'replaced' } } });
  return items.reduce((sum, { amount }) => sum + amount, 0n);
}

describe('a promise in talk becomes a change, with options', () => {
  it('the team makes it from the client’s message; everybody sees it quoted', async () => {
    const { haru, aoi, workspace } = house;
    const { ts } = await haru.says(KAWA, 'You said we could have a shop, too');
    await aoi.usesMessageShortcut(KAWA, String(ts), 'change.from-message');
    await workspace.until(() => aoi.modal() || undefined, 'the form', 10_000);
    await aoi.fillsIn({ 'What should change': 'A small shop', Why: 'Said in the channel' });
    expect((await haru.sees('Change #1 received')).readable).toContain('You said we could have a shop, too');
  });

  it('the proposal shows price, days, what they move, and the other ways', async () => {
    const { aoi, haru } = house;
    await aoi.presses('Assess').opens('Change #1 asked for', TEAM);
    await aoi.fillsIn({
      Milestone: 'Launch',
      'Impact on scope': 'A page with ten products',
      'Price difference': '180,000',
      'Or: business days more': '5',
      'Impact on quality': 'Product photos as they are',
      Alternatives:
        'Swap for a list of products | 20,000 | 2027-01-18\nLater: after launch | 150,000 | 2027-03-01\nNo: a link to another shop',
    });
    const { readable, buttons } = await haru.sees('our proposal');
    for (const words of [
      'Fri 22 Jan 2027',
      'instead of',
      'Product photos as they are',
      'Swap for a list of products: JPY 20,000, due Mon 18 Jan 2027',
      'No: a link to another shop',
    ])
      expect(readable).toContain(words);
    expect(buttons).toEqual(['Agree', 'Choose another option', 'Decline']);
  });

  it('the client chooses one, sees what it means, and agrees; plan, total and billing follow at once', async () => {
    const { haru, yuki } = house;
    await house.settles();
    await haru.presses('Choose another option').opens('our proposal');
    await haru.fillsIn({ Option: 'Swap for a list of products: JPY 20,000, due Mon 18 Jan 2027' });
    await haru.sees('A small shop: JPY 180,000');
    await house.settles();
    await yuki.presses('Agree').under('Swap for a list of products');
    await haru.sees('Agreed by Yuki Ono');
    await house.settles();
    expect(await change(1)).toMatchObject({ status: 'agreed', chosenOption: 1, priceDelta: 20_000n });
    expect([await total(), await planned()]).toEqual([1_020_000n, 1_020_000n]);
  });
});

describe('a large change is signed', () => {
  it('agreed to, it waits for its addendum, which the team sends', async () => {
    const { haru, aoi } = house;
    await haru.presses('Request a change').opens('If something should change');
    await haru.fillsIn({ 'What should change': 'A second language', Why: 'A fair abroad' });
    await aoi.presses('Assess').opens('A second language', TEAM);
    await aoi.fillsIn({
      'Impact on scope': 'All pages in English',
      'Price difference': '300,000',
      'New due day': '2027-02-26',
    });
    expect((await haru.sees('All pages in English')).readable).toContain('is signed as an addendum');
    await house.settles();
    await haru.presses('Agree').under('All pages in English');
    await haru.sees('Haru Kawamura agreed. It becomes valid when the addendum is signed');
    await aoi.sees('Change #2: addendum to send', TEAM);
    await house.settles();
    expect([(await change(2)).status, await total()]).toEqual(['signing', 1_020_000n]);
    expect(await aoi.asks('/project status')).toContain('send the addendum of change #2');
    await aoi.opens('/agreement send');
    await aoi.fillsIn({});
    const card = await haru.sees('To sign: Addendum');
    expect(card.readable).toContain('JPY 1,320,000');
    await aoi.closes({ all: true });
  });

  it('with the signature it is agreed, planned and to be billed', async () => {
    const { haru } = house;
    await house.settles();
    await haru.presses('Review and sign').isTold('To sign: Addendum');
    await signs(haru, 'Haru Kawamura');
    await house.settles();
    expect((await change(2)).status).toBe('agreed');
    expect([await total(), await planned()]).toEqual([1_320_000n, 1_320_000n]);
  });
});

it('the log counts what was asked, and what it adds up to against the contract', async () => {
  const { haru, aoi } = house;
  await haru.presses('Request a change').opens('If something should change');
  await haru.fillsIn({ 'What should change': 'A larger logo', Why: 'Taste' });
  await house.settles();
  const list = await aoi.asks('/change list');
  for (const words of [
    '3 asked: 2 agreed, 0 declined, 0 expired, 1 open',
    'JPY 320,000 (32 % of the contract)',
    'JPY 1,000,000',
    'JPY 1,320,000',
  ])
    expect(list).toContain(words);
  expect(await aoi.asks('/project status')).toContain(
    '2 agreed of 3 asked, JPY 320,000 (32 % of the contract)',
  );
  expect(await aoi.asks('/project digest')).toContain('2 agreed of 3 asked, JPY 320,000 in all');
});

it('everything promised was done once, and the books balance', async () => {
  await house.settles();
  await mustBeInOrder(house.prisma, house.workspace);
});
