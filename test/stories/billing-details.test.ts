import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { type Album, fillAlbum } from './album.ts';
import { detailSteps } from './detail-steps.ts';
import { steps } from './steps.ts';

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('accepted');
}, 120_000);
afterAll(() => album?.burn());

async function inHouse(play: (house: HouseUnderTest) => Promise<void>): Promise<void> {
  const beginning = await album.of('accepted').begin();
  const house = await openHouse(beginning);
  try {
    await play(house);
    await house.settles();
    await mustBeInOrder(house.prisma, house.workspace);
  } finally {
    await house.close();
    await beginning.end();
  }
}

const billTo = async ({ prisma }: HouseUnderTest, number: string) =>
  (await prisma.invoice.findUniqueOrThrow({ where: { number } })).billTo;

describe('where invoices go, and where they are paid to', { timeout: 120_000 }, () => {
  it('another contact, asked for by the team, is confirmed by the one from before', () =>
    inHouse(async (house) => {
      const { haru, mio, yuki } = house;
      await detailSteps.asksForAnotherContact(house);
      const card = await haru.sees('Please confirm: another billing contact');
      expect(card.readable).toContain('emi@kawa.example');
      expect(await yuki.presses('Confirm').isTold('another billing contact')).toContain('Only Haru Kawamura');
      // What is open goes to the one from before, and says so.
      await haru.sees('waits for confirmation (Emi Sato)');
      await detailSteps.confirms(house);
      await haru.sees('Confirmed by Haru Kawamura');
      await mio.sees('New billing details', TEAM);
      await steps.approves(house);
      await haru.sees('Invoice 2026-0002');
      expect(await billTo(house, '2026-0002')).toMatchObject({ email: 'emi@kawa.example' });
      expect(await billTo(house, '2026-0001')).toMatchObject({ email: 'haru@kawa.example' });
    }));

  it('asked for by the client with the card’s button, and not right: finance is warned of fraud', () =>
    inHouse(async (house) => {
      const { haru, mio, yuki, prisma } = house;
      await yuki.presses('Change billing details').opens('Invoice 2026-0001');
      await yuki.fillsIn({ 'Billing contact': 'Mallory', 'E-mail': 'mallory@kava.example' });
      await yuki.closes({ all: true });
      await haru.sees('Please confirm: another billing contact');
      await detailSteps.refuses(house);
      const warning = await mio.sees('was refused', TEAM);
      expect(warning.readable).toContain('payment fraud');
      await house.settles();
      expect(await prisma.contact.count({ where: { name: 'Mallory' } })).toBe(0);
    }));

  it('another account is confirmed by finance; the client hears of it in the channel', () =>
    inHouse(async (house) => {
      const { aoi, haru, mio } = house;
      await detailSteps.changesAccount(house);
      await mio.sees('Please confirm: another bank account', TEAM);
      expect(await aoi.presses('Confirm').isTold('another bank account', TEAM)).toContain('Another person');
      await detailSteps.confirmsAccount(house);
      const told = await haru.sees('has another bank account');
      expect(told.readable).toContain('2026-0001');
      await steps.approves(house);
      const next = await haru.sees('Invoice 2026-0002');
      expect(next.readable).toContain('7654321');
      expect((await haru.sees('Invoice 2026-0001')).readable).not.toContain('7654321');
    }));
});
