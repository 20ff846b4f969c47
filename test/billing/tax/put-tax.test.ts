import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { billDeposit } from '../../../src/billing/bill-deposit.ts';
import { draftInvoiceForMilestone } from '../../../src/billing/draft-invoice-for-milestone.ts';
import { invoiceFrom } from '../../../src/billing/invoice.ts';
import { mio, type Room } from '../../support/room.ts';
import { seedAcceptance, seedPlan } from '../seed-billing.ts';
import { byLaw, moveClient, openTaxRoom, settle, taxOf } from './seed-tax.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room));
afterAll(() => room.close());

interface Given {
  readonly plan?: Parameters<typeof seedPlan>[1];
  readonly country?: string;
  readonly contained?: boolean;
}

/** The draft of the first milestone. */
async function drafted({ plan = {}, country = 'JP', contained = false }: Given = {}) {
  const { engagementId, first } = await seedPlan(room, plan);
  await moveClient(room, engagementId, country);
  if (contained)
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { billingTerms: { tax: { prices: 'contained' } } },
    });
  const deliveryId = await seedAcceptance(room, first);
  await room.perform(draftInvoiceForMilestone, { milestoneId: first, deliveryId }, room.visit());
  const row = await room.prisma.invoice.findFirstOrThrow({ where: { engagementId } });
  return { engagementId, invoiceId: row.id, invoice: invoiceFrom(row) };
}

describe('the tax of a new draft', () => {
  it('comes on top of the lines, and is in what is to be paid', async () => {
    const { engagementId, invoiceId, invoice } = await drafted();
    expect(await taxOf(room, invoiceId)).toEqual({
      taxTotal: 35_000n,
      note: null,
      contained: false,
      rows: [[1000, 350_000n, 35_000n]],
      rates: [1000],
    });
    expect(invoice.subtotal.minor).toBe(350_000n);
    expect(invoice.total.minor).toBe(385_000n);
    const told = (await room.audits(engagementId)).find(({ type }) => type === 'invoice.drafted');
    expect(JSON.stringify(told?.body)).toContain('385000');
  });

  it('contained in the price, is shown and changes nothing of what is to be paid', async () => {
    const { invoiceId, invoice } = await drafted({ contained: true });
    expect(await taxOf(room, invoiceId)).toMatchObject({
      taxTotal: 0n,
      contained: true,
      rows: [[1000, 318_182n, 31_818n]],
    });
    expect(invoice.total.minor).toBe(350_000n);
  });

  it('does not count against what was agreed: the contract can be billed to its last unit', async () => {
    const { engagementId, milestoneIds } = await seedPlan(room);
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
    for (const milestoneId of milestoneIds) {
      const deliveryId = await seedAcceptance(room, milestoneId);
      await room.perform(draftInvoiceForMilestone, { milestoneId, deliveryId }, room.visit());
    }
    const { _sum } = await room.prisma.invoice.aggregate({
      where: { engagementId },
      _sum: { total: true, taxTotal: true },
    });
    expect(_sum).toEqual({ total: 1_000_000n, taxTotal: 100_000n });
  });

  it('is none, and without a note, as long as nobody has set it up', async () => {
    await settle(room, { tax: null });
    const { invoiceId } = await drafted();
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 0n, note: null, rates: [0] });
  });

  it('is none, with the note, where the agency is not registered', async () => {
    await settle(room, { tax: { ...byLaw, regime: 'none' } });
    const { invoiceId } = await drafted();
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 0n, note: 'none' });
  });

  it('for a client abroad is none, and the invoice says why', async () => {
    const { invoiceId } = await drafted({ country: 'DE' });
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 0n, note: 'export', rates: [0] });
  });

  it('inside the Union is the client’s to account for where both have a number', async () => {
    const numbers = { taxId: 'DE123456789' };
    await settle(room, {
      country: 'DE',
      numbers,
      client: { billing: { taxNumber: 'FR12345678901' } },
      tax: { ...byLaw, rounding: 'half-up' },
    });
    const { invoiceId } = await drafted({ country: 'FR', plan: { currency: 'EUR' } });
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 0n, note: 'reverse-charge' });
    await settle(room, { country: 'DE', numbers });
    const without = await drafted({ country: 'FR', plan: { currency: 'EUR' } });
    expect(await taxOf(room, without.invoiceId)).toMatchObject({ taxTotal: 66_500n, note: null });
  });

  it('at Stripe keeps to what Stripe can take of a currency with three decimals', async () => {
    await settle(room, { tax: { ...byLaw, regime: 'fixed', rate: 1000, rounding: 'half-up' } });
    await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: 'stripe' } });
    const odd = { currency: 'BHD', deposit: 0n, amounts: [12_350n] } as const;
    const there = await drafted({ plan: odd });
    await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: 'bank-transfer' } });
    const here = await drafted({ plan: odd });
    expect((await taxOf(room, there.invoiceId)).taxTotal).toBe(1_240n);
    expect((await taxOf(room, here.invoiceId)).taxTotal).toBe(1_235n);
  });

  it('of a deposit that a number could change keeps it a draft for finance to look at', async () => {
    await settle(room, { country: 'DE', numbers: { taxId: 'DE123456789' } });
    const { engagementId } = await seedPlan(room, { currency: 'EUR' });
    await moveClient(room, engagementId, 'FR');
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit(mio));
    const { status, taxTotal } = await room.prisma.invoice.findFirstOrThrow({ where: { engagementId } });
    expect([status, taxTotal]).toEqual(['draft', 57_000n]);
  });

  it('of a deposit is on its invoice when the signature sends it', async () => {
    const { engagementId } = await seedPlan(room);
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit(mio));
    const { id, status } = await room.prisma.invoice.findFirstOrThrow({ where: { engagementId } });
    expect(status).toBe('approved');
    expect((await taxOf(room, id)).taxTotal).toBe(30_000n);
  });
});
