import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../adapters/documents/read-pdf.ts';
import { type HouseUnderTest, TEAM } from '../support/house.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';
import { toldFrom } from './told-from.ts';

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('drafted');
}, 60_000);
afterAll(() => album.burn());

/** What the client has in hand. */
async function paperOf({ prisma }: HouseUnderTest, number: string): Promise<string> {
  const { documentId } = await prisma.invoice.findFirstOrThrow({ where: { number } });
  const { bytes } = await prisma.document.findUniqueOrThrow({ where: { id: documentId ?? '' } });
  return (await readPdf(new Uint8Array(bytes))).text;
}

async function acceptsWireframes(house: HouseUnderTest): Promise<void> {
  await steps.delivers(house);
  await house.settles();
  await house.haru.sees('Delivered: Wireframes');
  await steps.accepts(house);
  await house.settles();
}

describe('an agency that charges tax', { timeout: 120_000 }, () => {
  it('sets it up in a form; deposit, draft, paper and payment all ask for lines and tax', () =>
    toldFrom(album, 'drafted', async (house) => {
      const { aoi, haru, mio } = house;
      await aoi.opens('/invoice tax');
      await aoi.fillsIn({ 'Tax number': 'T1234567890123', Fractions: 'Rounded down' });
      await aoi.closes({ all: true });
      await steps.sends(house);
      await house.settles();
      await haru.sees('Agreement to sign');
      await steps.signs(house);
      await house.settles();
      const deposit = await haru.sees('Invoice 2026-0001');
      expect(deposit.readable).toContain('JPY 330,000');
      expect(deposit.readable).toContain('Consumption tax 10% on JPY 300,000: JPY 30,000');
      await house.settles();
      const paper = await paperOf(house, '2026-0001');
      for (const part of [
        'T1234567890123',
        'TotalJPY330,000',
        'Consumptiontax10%onJPY300,000',
        'roundeddown',
      ])
        expect(paper).toContain(part);

      await acceptsWireframes(house);
      expect((await mio.sees('Invoice to approve', TEAM)).readable).toContain('JPY 220,000');
      await mio.presses('Change tax').opens('Invoice to approve', TEAM);
      await mio.fillsIn({ Tax: '8%' });
      await mio.closes({ all: true });
      await mio.presses('Approve and send').under('JPY 216,000', TEAM);
      await house.settles();
      expect((await haru.sees('Invoice 2026-0002')).readable).toContain('reduced rate');
      await house.settles();

      await mio.presses('Mark as paid').opens('Invoice 2026-0002', TEAM);
      await mio.fillsIn({ Reference: 'A-1' });
      await haru.sees('We have received JPY 216,000');
      const { _sum } = await house.prisma.invoice.aggregate({ _sum: { total: true, taxTotal: true } });
      expect(_sum).toEqual({ total: 500_000n, taxTotal: 46_000n });
    }));

  it('agrees with the client on prices that hold the tax: the agreement says it, and nothing comes on top', () =>
    toldFrom(album, 'drafted', async (house) => {
      const { aoi, haru } = house;
      await aoi.opens('/invoice tax');
      await aoi.fillsIn({ 'Prices of this project': 'Tax is contained' });
      await aoi.closes({ all: true });
      await aoi.opens('/agreement draft');
      await aoi.fillsIn({ Deposit: '300,000', 'Start day': '2026-12-01' });
      await aoi.closes({ all: true });
      const { body } = await house.prisma.agreement.findFirstOrThrow({ where: { status: 'draft' } });
      expect(body).toContain('include tax');
      await steps.sends(house);
      await house.settles();
      await haru.sees('Agreement to sign');
      await steps.signs(house);
      await house.settles();
      const deposit = await haru.sees('Invoice 2026-0001');
      expect(deposit.readable).toContain('Contains Consumption tax 10% on JPY 272,728: JPY 27,272');
      expect(deposit.readable).not.toContain('JPY 330,000');
      await house.settles();
      expect(await paperOf(house, '2026-0001')).toContain('Total,taxincludedJPY300,000');
      expect(await house.prisma.engagement.findFirst()).toMatchObject({
        billingTerms: { tax: { prices: 'contained' } },
      });
    }));
});
