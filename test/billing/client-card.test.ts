import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientInvoiceNotice } from '../../src/billing/notices.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { remarkOnInvoice } from '../../src/billing/remark-on-invoice.ts';
import { voidInvoice } from '../../src/billing/void-invoice.ts';
import { haru, mio, openRoom, type Room, tomo } from '../support/room.ts';
import { shown } from './cards.ts';
import { finishIssue, issuer, seedApproved, seedDraft, seedSent, setIssuerTo } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
beforeEach(() => setIssuerTo(room, issuer));
afterAll(() => room.close());

const pay = (invoiceId: string, amount: string) =>
  room.perform(recordPayment, { invoiceId, amount, reference: 'A', paidOn: '2026-11-23' }, room.visit(mio));
const client = (invoiceId: string) => shown(room, clientInvoiceNotice, { invoiceId });

describe('the client’s card', () => {
  it('is not posted before the invoice is sent', async () => {
    expect(await client((await seedDraft(room)).invoiceId)).toBeUndefined();
    expect(await client((await seedApproved(room)).invoiceId)).toBeUndefined();
  });

  it('says what to pay, until when, to which account, and offers every answer', async () => {
    const { invoiceId, number } = await seedSent(room);
    const card = await client(invoiceId);
    expect(card?.labels).toEqual([
      'Paid by transfer',
      'We will pay on…',
      'Something is wrong',
      'We need a PO number or another address',
      'Get the invoice',
      'Change billing details',
    ]);
    for (const words of [
      `Invoice ${number}`,
      'Amount: JPY 350,000',
      'Due: Mon 7 Dec 2026',
      'Account: 1234567',
      `Reference: ${number}`,
    ])
      expect(card?.text).toContain(words);
  });

  it('speaks to the billing contact', async () => {
    const { invoiceId, engagementId } = await seedSent(room);
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { billingContactId: tomo.id } });
    expect((await client(invoiceId))?.json).toContain('<@UTOMO>');
  });

  it('shows what they asked to read on it', async () => {
    const { invoiceId } = await seedSent(room);
    await room.prisma.invoice.update({ where: { id: invoiceId }, data: { purchaseOrder: 'PO-17' } });
    expect((await client(invoiceId))?.text).toContain('PO number: PO-17');
  });

  it('shows what they said, newest last', async () => {
    const { invoiceId } = await seedSent(room);
    await room.perform(remarkOnInvoice, { kind: 'will-pay', invoiceId, day: '2026-12-01' }, room.visit(haru));
    expect((await client(invoiceId))?.text).toContain('Haru: will pay on Tue 1 Dec 2026');
  });

  it('has a link to pay where there is a page, and no document button where there is none', async () => {
    const { invoiceId } = await seedApproved(room);
    const { number } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    await finishIssue(room, invoiceId, {
      providerRef: 'x',
      number: number ?? '',
      payUrl: 'https://pay.example/1',
    });
    const card = await client(invoiceId);
    expect(card?.labels).toEqual([
      'Pay',
      'Paid by transfer',
      'We will pay on…',
      'Something is wrong',
      'We need a PO number or another address',
      'Change billing details',
    ]);
  });

  it('is settled when paid, with thanks, and when withdrawn, without an account to pay to', async () => {
    const paid = await seedSent(room);
    await pay(paid.invoiceId, '350,000');
    expect((await client(paid.invoiceId))?.json).toContain('Paid in full on Mon 23 Nov 2026. Thank you.');
    const withdrawn = await seedSent(room);
    await room.perform(
      voidInvoice,
      { invoiceId: withdrawn.invoiceId, reason: 'our secret' },
      room.visit(mio),
    );
    const card = await client(withdrawn.invoiceId);
    expect(card?.json).toContain('There is nothing to pay');
    expect(card?.json).not.toContain('1234567');
    expect(card?.json).not.toContain('our secret');
  });
});
