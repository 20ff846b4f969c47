import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdInvoice } from '../../src/billing/hold-invoice.ts';
import { mio, openRoom, type Room, sora } from '../support/room.ts';
import { seedApproved, seedDraft } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const hold = (invoiceId: string, person = mio) =>
  room.perform(holdInvoice, { invoiceId, reason: 'the purchase order is missing' }, room.visit(person));

describe('holding a draft', () => {
  it('keeps it back, with the reason', async () => {
    const { invoiceId } = await seedDraft(room);
    await hold(invoiceId);
    const row = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    expect(row).toMatchObject({ status: 'held', heldReason: 'the purchase order is missing' });
  });

  it('is not for members without the right', async () => {
    const { invoiceId } = await seedDraft(room);
    await expect(hold(invoiceId, sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
  });

  it('comes too late once it is approved, and is not done twice', async () => {
    const approved = await seedApproved(room);
    await expect(hold(approved.invoiceId)).rejects.toMatchObject({ code: 'billing.notHoldable' });
    const { invoiceId } = await seedDraft(room);
    await hold(invoiceId);
    await expect(hold(invoiceId)).rejects.toMatchObject({ code: 'billing.notHoldable' });
  });
});
