import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
beforeAll(async () => {
  album = await fillAlbum('drafted');
  beginning = await album.of('drafted').begin();
  house = await openHouse(beginning);
}, 60_000);
afterAll(async () => {
  await house.close();
  await beginning.end();
  await album.burn();
});

describe('agreement approved by a second person, sent back once, then approved by the stand-in', () => {
  it('an owner says from which amount on who approves', async () => {
    await steps.wantsApproval(house);
    const [agency] = await house.prisma.agency.findMany();
    expect(agency?.approval).toMatchObject({ when: 'from-amount', amount: '500000', currency: 'JPY' });
  });

  it('what is sent then waits, and the card says what a yes and a no bring about', async () => {
    const { aoi, ren, haru } = house;
    expect(await aoi.opens('/agreement send')).toContain('Before it goes out, Ren Mori has to approve it.');
    await aoi.fillsIn({});
    expect(aoi.modal()).toContain('waits for approval');
    await aoi.closes({ all: true });
    const card = (await ren.sees('Approve before sending', TEAM)).readable;
    for (const words of [
      'Kawa Foods',
      'New website',
      'JPY 1,000,000',
      'If approved, version 1',
      'If sent back',
    ])
      expect(card).toContain(words);
    await expect.poll(() => ren.dm() !== undefined, { timeout: 10_000 }).toBe(true);
    expect((await ren.sees('Approve before sending', ren.dm())).buttons).toContain('Approve');
    expect(haru.sawNothingOf('Review and sign')).toBe(true);
    expect(await aoi.asks('/agreement status')).toContain('waits for Ren Mori');
  });

  it('who asked can’t approve it, nor can somebody without the role', async () => {
    const { aoi, mio } = house;
    const own = await aoi.presses('Approve').isTold('Approve before sending', TEAM);
    expect(own).toContain('somebody else decides');
    expect(await mio.presses('Approve').isTold('Approve before sending', TEAM)).toContain('Only');
  });

  it('the approver reads it where the card is, and sends it back with a reason', async () => {
    const { ren, aoi, haru } = house;
    const read = await ren.presses('Read it').opens('Approve before sending', ren.dm());
    expect(read).toContain('Kawa Foods');
    await ren.closes({ all: true });
    const asked = await ren.presses('Send back').opens('Approve before sending', TEAM);
    expect(asked).toContain('nothing goes out');
    await ren.fillsIn({ 'What should be different': 'The deposit <should> be half' });
    await ren.closes({ all: true });
    expect((await aoi.sees('Sent back by Ren Mori', TEAM)).readable).toContain(
      'The deposit <should> be half',
    );
    await expect.poll(() => aoi.dm() !== undefined, { timeout: 10_000 }).toBe(true);
    expect((await aoi.sees('Sent back:', aoi.dm())).readable).toContain('The deposit <should> be half');
    expect(haru.sawNothingOf('Review and sign')).toBe(true);
  });

  it('drafted anew and sent again it is nagged about, first with the approver, then also with the stand-in', async () => {
    const { aoi, ren, sora } = house;
    expect(await aoi.opens('/agreement draft')).toContain('The deposit <should> be half');
    await aoi.fillsIn({ Deposit: '700,000', 'Start day': '2026-12-08' });
    await aoi.closes({ all: true });
    await steps.sends(house);
    await aoi.closes({ all: true });
    await ren.sees('JPY 1,400,000', TEAM);
    // Monday 23 November is a holiday in Japan: one business day after it is Tuesday.
    await house.timePasses('2026-11-24T02:00:00Z');
    expect((await ren.sees('waits for approval', ren.dm())).buttons).toContain('Approve');
    expect(sora.dm() === undefined || sora.sawNothingOf('waits for approval', sora.dm())).toBe(true);
    await house.timePasses('2026-11-25T02:00:00Z');
    expect((await sora.sees('waits for approval', sora.dm())).buttons).toContain('Approve');
  });

  it('the stand-in approves, and it goes to the client as it was chosen', async () => {
    const { aoi, sora, haru, ren } = house;
    await sora.presses('Approve').under('waits for approval', sora.dm());
    await haru.sees('Review and sign');
    expect((await aoi.sees('Approved by Sora Ito', TEAM)).buttons).toEqual([]);
    await aoi.sees('Approved:', aoi.dm());
    // Nobody is left with buttons of what is decided.
    await expect
      .poll(() => ren.reads(ren.dm() ?? '').filter(({ buttons }) => buttons.includes('Approve')), {
        timeout: 10_000,
      })
      .toEqual([]);
    expect(await steps.signs(house)).toMatch(/^200 /);
    await haru.sees('Signed by Haru Kawamura');
    await house.settles();
    expect(await house.prisma.due.count({ where: { kind: 'approval.remind', state: 'waiting' } })).toBe(0);
    await mustBeInOrder(house.prisma, beginning.workspace);
  });
});
