import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCredit } from '../../../src/billing/again/give-credit.ts';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { mio } from '../../support/room.ts';
import { type AtStripe, openAtStripe } from '../provider/at-stripe.ts';

let at: AtStripe;
beforeAll(async () => {
  at = await openAtStripe();
});
afterAll(() => at.close());

const withdraw = async (invoiceId: string) => {
  const { invoiceId: next } = await at.room.perform(
    voidInvoice,
    { invoiceId, reason: 'Wrong company', again: true },
    at.room.visit(mio),
  );
  if (next === null) throw new Error('nothing was billed again');
  return next;
};
const approve = (invoiceId: string) => at.room.perform(approveInvoice, { invoiceId }, at.room.visit(mio));
/** As the worker marks what it has done, or could not. */
const mark = (invoiceId: string, state: string) =>
  at.room.prisma.effect.updateMany({ where: { key: `${invoiceId}:void-there` }, data: { state } });

describe('an invoice at Stripe that is withdrawn and billed again', () => {
  it('the new one is approved when nobody can pay the old one any more', async () => {
    const { invoiceId, id } = await at.issued();
    const next = await withdraw(invoiceId);
    await expect(approve(next)).rejects.toMatchObject({ code: 'again.notYetWithdrawn' });
    await at.keep('invoice.void-there', { invoiceId }, `${invoiceId}:void-there`);
    await mark(invoiceId, 'done');
    expect(at.there.desk.find(id, 'id').status).toBe('void');
    await approve(next);
    expect(await at.invoice(next)).toMatchObject({ status: 'approved', replaces: invoiceId });
  });

  it('paid there meanwhile: the new one waits until the money is given back, and is not sent beside it', async () => {
    const { invoiceId, engagementId, id } = await at.issued();
    const next = await withdraw(invoiceId);
    at.there.people.pay(id);
    await expect(
      at.keep('invoice.void-there', { invoiceId }, `${invoiceId}:void-there`),
    ).rejects.toMatchObject({ name: 'NeedsAHuman' });
    await mark(invoiceId, 'refused');
    await expect(approve(next)).rejects.toMatchObject({ code: 'again.notYetWithdrawn' });
    await at.look(invoiceId);
    expect(await at.told()).toContain('paid-though-void');
    await expect(approve(next)).rejects.toMatchObject({ code: 'again.paidThough' });
    const live = await at.room.prisma.invoiceLine.count({
      where: { engagementId, invoice: { status: { not: 'void' } } },
    });
    expect(live).toBe(1);
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    const back = { paymentId, amount: '350000', reason: 'Billed again' };
    const { byStripe } = await at.room.perform(recordRefund, back, at.room.visit(mio));
    expect(byStripe).toBe(true);
    const { id: refundId } = await at.room.prisma.refund.findFirstOrThrow({ where: { invoiceId } });
    await at.keep('payment.refund', { refundId }, `${refundId}:refund`);
    await approve(next);
    expect(await at.invoice(next)).toMatchObject({ status: 'approved' });
  });

  it('paid there meanwhile and lost to the payer’s bank: there is nothing to give back, and the new one goes out', async () => {
    const { invoiceId, id } = await at.issued();
    const next = await withdraw(invoiceId);
    at.there.people.pay(id);
    await mark(invoiceId, 'refused');
    await at.look(invoiceId);
    await expect(approve(next)).rejects.toMatchObject({ code: 'again.paidThough' });
    at.there.people.closeDispute(at.there.people.dispute(id), 'lost');
    await at.look(invoiceId);
    await approve(next);
    expect(await at.invoice(next)).toMatchObject({ status: 'approved' });
  });

  it('goes on where a person has looked at Stripe and dropped the promise', async () => {
    const { invoiceId } = await at.issued();
    const next = await withdraw(invoiceId);
    await mark(invoiceId, 'dropped');
    await approve(next);
  });
});

describe('at Stripe', () => {
  it('a credit note is asked of Stripe, not numbered here', async () => {
    const { invoiceId, id } = await at.issued();
    await at.room.perform(
      giveCredit,
      { invoiceId, amount: '50,000', reason: 'A discount' },
      at.room.visit(mio),
    );
    const note = await at.room.prisma.creditNote.findFirstOrThrow({ where: { invoiceId } });
    expect(note).toMatchObject({ status: 'asked', number: null });
    await at.keep('invoice.credit', { creditNoteId: note.id }, `${note.id}:credit`);
    expect(at.there.desk.find(id, 'id').credited).toBe(50_000);
    expect(await at.room.prisma.creditNote.findFirst({ where: { invoiceId } })).toMatchObject({
      status: 'issued',
      number: expect.stringContaining('CN'),
    });
  });

  it('a refund has no day and reference of ours', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id);
    await at.look(invoiceId);
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    const given = { paymentId, amount: '1', reason: 'x', sentOn: '2026-11-23', reference: 'R' };
    await expect(at.room.perform(recordRefund, given, at.room.visit(mio))).rejects.toMatchObject({
      code: 'again.goesByStripe',
    });
  });
});
