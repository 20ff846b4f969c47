import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { billDeposit } from '../../src/billing/bill-deposit.ts';
import { holdInvoice } from '../../src/billing/hold-invoice.ts';
import { teamInvoiceNotice } from '../../src/billing/notices.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { voidInvoice } from '../../src/billing/void-invoice.ts';
import { mio, openRoom, type Room } from '../support/room.ts';
import { shown } from './cards.ts';
import {
  finishIssue,
  issuer,
  seedApproved,
  seedDraft,
  seedPlan,
  seedSent,
  setIssuerTo,
} from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
beforeEach(() => setIssuerTo(room, issuer));
afterAll(() => room.close());

const pay = (invoiceId: string, amount: string) =>
  room.perform(recordPayment, { invoiceId, amount, reference: 'A', paidOn: '2026-11-23' }, room.visit(mio));
const team = (invoiceId: string) => shown(room, teamInvoiceNotice, { invoiceId });

describe('the team’s card', () => {
  it('of a draft asks for approval, with amount and lines', async () => {
    const { invoiceId } = await seedDraft(room);
    const card = await team(invoiceId);
    expect(card?.labels).toEqual(['Approve and send', 'Hold', 'Add a courtesy']);
    expect(card?.text).toContain('Invoice to approve: Website');
    expect(card?.text).toContain('Step 1: JPY 350,000');
    expect(card?.json).not.toContain('/engawa setup');
  });

  it('says what the issuer lacks before anybody presses', async () => {
    await setIssuerTo(room, { ...issuer, address: '' });
    const { invoiceId } = await seedDraft(room);
    expect((await team(invoiceId))?.json).toContain('/engawa setup`: address.');
  });

  it('of a held one says why and can still be approved', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(holdInvoice, { invoiceId, reason: 'PO missing' }, room.visit(mio));
    const card = await team(invoiceId);
    expect(card?.labels).toEqual(['Approve and send', 'Add a courtesy']);
    expect(card?.text).toContain('PO missing');
  });

  it('of an approved one says who let it go, without buttons', async () => {
    const { invoiceId } = await seedApproved(room);
    const card = await team(invoiceId);
    expect(card?.labels).toEqual([]);
    expect(card?.json).toContain('Approved by Mio');
  });

  it('of a deposit says that the agreement approved it', async () => {
    const { engagementId } = await seedPlan(room);
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
    const { id, number } = await room.prisma.invoice.findFirstOrThrow({ where: { engagementId } });
    expect((await team(id))?.json).toContain('Approved with the signed agreement');
    await finishIssue(room, id, { providerRef: number ?? '', number: number ?? '' });
    expect((await team(id))?.json).toContain('Approved with the signed agreement, sent');
  });

  it('of a sent one can be marked as paid, and a part shows the remainder', async () => {
    const { invoiceId, number } = await seedSent(room);
    expect((await team(invoiceId))?.labels).toEqual(['Mark as paid', 'Credit note']);
    await pay(invoiceId, '50,000');
    const card = await team(invoiceId);
    expect(card?.labels).toEqual(['Mark as paid', 'Credit note', 'Take back']);
    expect(card?.text).toContain(`Invoice ${number}: Website`);
    expect(card?.text).toContain('Still open: JPY 300,000');
  });

  it('of a paid one is settled: when, and by whom it was recorded', async () => {
    const { invoiceId } = await seedSent(room);
    await pay(invoiceId, '350,000');
    const card = await team(invoiceId);
    expect(card?.labels).toEqual([]);
    expect(card?.json).toContain('Paid in full on Mon 23 Nov 2026. Recorded by Mio.');
  });

  it('of a void one says who, when and why', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(voidInvoice, { invoiceId, reason: 'wrong company' }, room.visit(mio));
    expect((await team(invoiceId))?.json).toMatch(/Voided by Mio, .*wrong company/);
  });
});
