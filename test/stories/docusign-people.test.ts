import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { type Album, fillAlbum } from './album.ts';
import { openDocuSign } from './docusign-house.ts';
import { linkOf } from './sign-by-link.ts';
import { steps } from './steps.ts';

const { there, only, connect, halfAnHourPasses, inHouse } = await openDocuSign();

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('signed');
}, 120_000);
afterAll(async () => {
  await album.burn();
  await there.close();
});

const dmOf = ({ aoi }: HouseUnderTest) => aoi.dm() ?? '';
const hears = {
  'is told by DocuSign': async (house: HouseUnderTest, event: string) => {
    expect(await connect(house, event)).toBe(200);
  },
  'is told nothing, ever': (house: HouseUnderTest) => halfAnHourPasses(house),
};

describe.each(Object.entries(hears))('a house that %s', (_what, hear) => {
  it('the client signs, then the agency, each at DocuSign and each once', { timeout: 90_000 }, () =>
    inHouse(album.of('drafted'), async (house, beginning) => {
      const { aoi, haru, prisma } = house;
      await aoi.opens('/agreement send');
      await aoi.fillsIn({ 'Signs for the agency': 'Aoi Tanaka' });
      await haru.sees('Review and sign');
      const id = only();
      const { signers } = there.envelopeOf(id);
      expect(signers.map(({ routingOrder, status }) => [routingOrder, status])).toEqual([
        ['1', 'sent'],
        ['2', 'created'],
      ]);
      there.people.sign(id, 0);
      await hear(house, 'recipient-completed');
      await expect
        .poll(() => aoi.reads(dmOf(house)).at(-1)?.readable ?? '', { timeout: 20_000 })
        .toContain('sign it for the agency');
      expect((await prisma.agreement.findFirstOrThrow()).status).toBe('sent');
      await aoi.presses('Review and sign').isTold('sign it for the agency', dmOf(house));
      const opened = await fetch(linkOf(aoi, dmOf(house)), { redirect: 'manual' });
      expect(opened.headers.get('location')).toContain(`/Signing/${id}/${signers[1]?.clientUserId}`);
      there.people.sign(id, 1);
      await hear(house, 'envelope-completed');
      await haru.sees('Signed by');
      await house.settles();
      expect(await prisma.signingEvidence.count({ where: { action: 'signed' } })).toBe(2);
      expect(await prisma.agreement.findFirstOrThrow()).toMatchObject({ status: 'signed' });
      await mustBeInOrder(prisma, beginning.workspace);
    }),
  );
});

describe('with an access code', () => {
  it('it comes another way than the link, and what goes wrong with it is told', { timeout: 90_000 }, () =>
    inHouse(album.of('drafted'), async (house, beginning) => {
      const { aoi, haru, prisma } = house;
      await aoi.opens('/agreement send');
      await aoi.fillsIn({ 'Identity check': 'An access code that you tell them' });
      await haru.sees('Review and sign');
      const id = only();
      const code = there.envelopeOf(id).signers[0]?.accessCode ?? '';
      expect(code).toMatch(/^\d{6}$/);
      await expect.poll(() => haru.dm() !== undefined, { timeout: 20_000 }).toBe(true);
      const card = await haru.sees(code, haru.dm());
      expect(card.readable).toContain('Access code for');
      expect(haru.reads('C0KAWA0001').some(({ readable }) => readable.includes(code))).toBe(false);
      there.people.failCheck(id);
      expect(await connect(house, 'recipient-authenticationfailed')).toBe(200);
      await aoi.sees('could not be verified at DocuSign', TEAM);
      there.people.sign(id);
      expect(await connect(house, 'envelope-completed')).toBe(200);
      await haru.sees('Signed by');
      await house.settles();
      await mustBeInOrder(prisma, beginning.workspace);
    }),
  );
});

describe('an addendum', () => {
  it('is signed at DocuSign although its base was signed on our own page', { timeout: 90_000 }, () =>
    inHouse(album.of('signed'), async (house, beginning) => {
      const { aoi, haru, prisma } = house;
      await aoi.opens('/agreement draft');
      await aoi.fillsIn({ Title: 'Longer window', 'Acceptance window (business days)': '8' });
      await aoi.closes({ all: true });
      await steps.sends(house);
      await haru.sees('Addendum 2: Longer window');
      const invoices = await prisma.invoice.count();
      there.people.sign(only());
      expect(await connect(house, 'envelope-completed')).toBe(200);
      await expect
        .poll(() => prisma.audit.count({ where: { type: 'addendum.signed' } }), { timeout: 20_000 })
        .toBe(1);
      await house.settles();
      const signed = await prisma.agreement.findMany({ orderBy: { version: 'asc' } });
      expect(signed.map(({ provider, status }) => [provider, status])).toEqual([
        ['click-to-sign', 'signed'],
        ['docusign', 'signed'],
      ]);
      expect(await prisma.document.count({ where: { kind: 'signed-agreement' } })).toBe(2);
      expect(await prisma.invoice.count()).toBe(invoices);
      await mustBeInOrder(prisma, beginning.workspace);
    }),
  );
});
