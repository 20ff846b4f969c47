import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, TEAM } from '../support/house.ts';
import { againSteps } from './again-steps.ts';
import { type Album, fillAlbum } from './album.ts';
import { deliverySteps } from './delivery-steps.ts';
import { steps } from './steps.ts';
import { toldFrom } from './told-from.ts';

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('accepted');
}, 180_000);
afterAll(() => album.burn());

/** What acceptances brought about: of each line whether it stands, and its turn. */
const lines = async ({ prisma }: HouseUnderTest): Promise<string[]> =>
  (
    await prisma.invoiceLine.findMany({
      where: { trigger: 'acceptance' },
      include: { invoice: true },
      orderBy: { turn: 'asc' },
    })
  ).map(({ turn, invoice }) => `${turn}: ${invoice.status}`);

describe('an invoice that was sent', { timeout: 60_000 }, () => {
  it('withdrawn and billed again: told once, the new one says whose place it takes', () =>
    toldFrom(album, 'accepted', async (house) => {
      const { mio, haru } = house;
      await steps.approves(house);
      await haru.sees('Invoice 2026-0002');
      await house.settles();
      await againSteps.voidsAndBillsAgain(house);
      await haru.sees('another one takes its place');
      await mio.sees('Invoice to approve', TEAM);
      await house.settles();
      await steps.approves(house);
      await haru.sees('It takes the place of invoice 2026-0002');
      await house.settles();
      await haru.sees('Invoice 2026-0003 stands in its place');
      expect(await lines(house)).toEqual(['0: void', '1: sent']);
    }));

  it('credited in part: the client has the credit note, and is asked for the rest', () =>
    toldFrom(album, 'accepted', async (house) => {
      const { haru } = house;
      await steps.approves(house);
      await haru.sees('Invoice 2026-0002');
      await house.settles();
      await againSteps.credits(house);
      const told = await haru.sees('Credit note for invoice 2026-0002');
      expect(told.readable).toContain('Still to be paid: JPY 150,000');
      expect(told.buttons).toEqual(['Get the credit note']);
      await house.settles();
      expect((await haru.sees('Invoice 2026-0002')).readable).toContain('JPY 150,000');
      expect(await house.prisma.creditNote.findFirst()).toMatchObject({
        number: 'CN-2026-0001',
        status: 'issued',
        documentId: expect.any(String),
      });
    }));
});

describe('work that was accepted by silence and billed', { timeout: 60_000 }, () => {
  it('reopened, its invoice voided, accepted again: billed once again', () =>
    toldFrom(album, 'delivered', async (house) => {
      const { haru, mio } = house;
      await house.timePasses('2026-11-30T10:00:00Z');
      await house.settles();
      await steps.approves(house);
      await haru.sees('Invoice 2026-0002');
      await house.settles();
      await deliverySteps.reopens(house);
      const told = await mio.sees('Billed work was reopened: Wireframes', TEAM);
      expect(told.readable).toContain('We were all away');
      await againSteps.voidsReopened(house);
      await house.settles();
      expect(await lines(house)).toEqual(['0: void']);
      await mio.sees('billed again once it is accepted', TEAM);
      await steps.delivers(house);
      await haru.presses('Accept').under('*Round*\n2\n');
      await haru.sees('Accepted by Haru Kawamura');
      await house.settles();
      expect(await lines(house)).toEqual(['0: void', '1: draft']);
      await steps.approves(house);
      await haru.sees('Invoice 2026-0003 stands in its place');
    }));

  it('reopened while it is a draft: kept back with the reason, and waits again when it is accepted', () =>
    toldFrom(album, 'delivered', async (house) => {
      const { haru, mio } = house;
      await house.timePasses('2026-11-30T10:00:00Z');
      await house.settles();
      await deliverySteps.reopens(house);
      expect((await mio.sees('Invoice on hold', TEAM)).readable).toContain('We were all away');
      await house.settles();
      await steps.delivers(house);
      await haru.presses('Accept').under('*Round*\n2\n');
      await haru.sees('Accepted by Haru Kawamura');
      await house.settles();
      await mio.sees('Invoice to approve', TEAM);
      expect(await lines(house)).toEqual(['0: draft']);
    }));
});
