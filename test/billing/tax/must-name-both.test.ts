import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { changeTax } from '../../../src/billing/tax/change-tax.ts';
import { mio, type Room } from '../../support/room.ts';
import { seedDraft } from '../seed-billing.ts';
import { moveClient, openTaxRoom, settle } from './seed-tax.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
const own = { country: 'DE', numbers: { taxId: 'DE123456789' } };
const client = { billing: { taxNumber: 'FR12345678901' } };
beforeEach(() => settle(room, { ...own, client }));
afterAll(() => room.close());

async function reversed() {
  const { invoiceId, engagementId } = await seedDraft(room, { currency: 'EUR' });
  await moveClient(room, engagementId, 'FR');
  await room.perform(changeTax, { invoiceId, wish: 'rules' }, room.visit(mio));
  return invoiceId;
}
const approve = (invoiceId: string) => room.perform(approveInvoice, { invoiceId }, room.visit(mio));

describe('an invoice that the client accounts for', () => {
  it('goes out with both numbers on it', async () => {
    const invoiceId = await reversed();
    await approve(invoiceId);
    const row = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    expect(row).toMatchObject({ status: 'approved', taxNote: 'reverse-charge' });
    expect(row.billTo).toMatchObject({ taxNumber: 'FR12345678901' });
  });

  it.each([
    ['the client’s', { ...own }],
    ['the agency’s', { ...own, numbers: {}, client }],
    ['another', { ...own, client: { billing: { taxNumber: 'IT12345678901' } } }],
  ])('does not go out when %s number was taken out or put in since', async (_whose, setting) => {
    const invoiceId = await reversed();
    await settle(room, setting);
    await expect(approve(invoiceId)).rejects.toMatchObject({ code: 'tax.noReverseCharge' });
    const next = await room.prisma.invoiceNumber.findFirst();
    expect(next?.last ?? 0).toBeLessThanOrEqual(1);
  });
});
