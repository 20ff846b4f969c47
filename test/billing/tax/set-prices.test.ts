import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { keepAgreedPrices, setPrices } from '../../../src/billing/tax/set-prices.ts';
import { pricesToAgree } from '../../../src/billing/terms.ts';
import { mio, NOW, type Room, sora } from '../../support/room.ts';
import { openTaxRoom, settle } from './seed-tax.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room));
afterAll(() => room.close());

const termsOf = async (id: string) =>
  (await room.prisma.engagement.findUniqueOrThrow({ where: { id } })).billingTerms;
const price = (engagementId: string, person = mio) =>
  room.perform(setPrices, { engagementId, prices: 'contained' }, room.visit(person));

async function agreement(engagementId: string, status: string, billing: object = {}) {
  const id = newId('agr');
  await room.prisma.$transaction(async (tx) => {
    // Only what it says of prices matters here, not how it came about.
    await tx.$executeRaw`set local session_replication_role = replica`;
    await tx.agreement.create({
      data: {
        id,
        engagementId,
        version: 1,
        templateId: 'tpl_starter_en_1',
        status,
        locale: 'en',
        title: 'Agreement',
        body: '',
        plan: [],
        fee: 1n,
        deposit: 0n,
        currency: 'JPY',
        startsOn: new Date('2026-11-23'),
        terms: {},
        provider: 'click-to-sign',
        billing,
        createdAt: new Date(NOW),
      },
    });
  });
  return id;
}

describe('whether tax comes on top of a project’s prices', () => {
  it('is set down before the agreement, beside what else is agreed about billing', async () => {
    const id = await room.seedEngagement();
    await room.prisma.engagement.update({
      where: { id },
      data: { billingTerms: { conversion: { bearer: 'payer' } } },
    });
    await price(id);
    expect(await termsOf(id)).toEqual({ conversion: { bearer: 'payer' }, tax: { prices: 'contained' } });
    await price(id);
    expect((await room.audits(id)).map(({ type }) => type)).toEqual(['project.prices-set']);
  });

  it.each(['approving', 'sending', 'sent', 'signed'])(
    'is fixed while the agreement is %s',
    async (status) => {
      const id = await room.seedEngagement();
      await agreement(id, status);
      await expect(price(id)).rejects.toMatchObject({ code: 'tax.pricesAgreed', field: 'projectPrices' });
    },
  );

  it('is said by finance or an owner', async () => {
    const id = await room.seedEngagement();
    await expect(price(id, sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
  });

  it('with the signature is what the signed text says, whatever was set since', async () => {
    const id = await room.seedEngagement();
    await price(id);
    const said = await agreement(id, 'signed', { tax: { prices: 'added' } });
    await room.perform(keepAgreedPrices, { engagementId: id, agreementId: said }, room.visit());
    expect(await termsOf(id)).toEqual({ tax: { prices: 'added' } });
    expect((await room.audits(id)).map(({ type }) => type)).toContain('project.prices-agreed');
  });

  it('is nothing where the signed text says nothing', async () => {
    const id = await room.seedEngagement();
    await price(id);
    const silent = await agreement(id, 'signed');
    await room.perform(keepAgreedPrices, { engagementId: id, agreementId: silent }, room.visit());
    expect(await termsOf(id)).toEqual({});
  });
});

describe('what the next agreement says', () => {
  it.each([
    [{}, {}, 'added'],
    [{ regime: 'country', prices: 'contained' }, {}, 'contained'],
    [{ regime: 'country', prices: 'contained' }, { tax: { prices: 'added' } }, 'added'],
    [{ regime: 'none', prices: 'added' }, { tax: { prices: 'added' } }, undefined],
  ])('agency %j, project %j: %s', (agency, project, prices) =>
    expect(pricesToAgree(agency, project)).toBe(prices),
  );
});
