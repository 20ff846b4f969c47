import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditInvoice } from '../../../src/billing/provider/credit-invoice.ts';
import { refundPayment } from '../../../src/billing/provider/give-back.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { haru, mio } from '../../support/room.ts';
import { type AtStripe, openAtStripe } from './at-stripe.ts';

let at: AtStripe;
beforeAll(async () => {
  at = await openAtStripe();
});
afterAll(() => at.close());

async function paid() {
  const given = await at.issued();
  at.there.people.pay(given.id);
  await at.look(given.invoiceId);
  const payment = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId: given.invoiceId } });
  return { ...given, paymentId: payment.id };
}

const refund = (paymentId: string, amount: bigint) =>
  at.room.perform(refundPayment, { paymentId, amount, reason: 'Too late' }, at.room.visit(mio));
const credit = (invoiceId: string, amount: bigint) =>
  at.room.perform(creditInvoice, { invoiceId, amount, reason: 'A discount' }, at.room.visit(mio));

describe('a refund', () => {
  it('is made once at Stripe, however often it is tried and looked at, and never more than came in', async () => {
    const { invoiceId, paymentId } = await paid();
    await refund(paymentId, 200_000n);
    await expect(refund(paymentId, 150_001n)).rejects.toMatchObject({ code: 'payments.tooMuchBack' });
    const { id: refundId } = await at.room.prisma.refund.findFirstOrThrow({ where: { invoiceId } });
    at.there.fail('POST /v1/refunds', 'reset', { acted: true, times: 2 });
    await at.keep('payment.refund', { refundId }, `${refundId}:refund`).catch(() => undefined);
    await at.look(invoiceId);
    await at.keep('payment.refund', { refundId }, `${refundId}:refund`);
    expect(at.there.books.refunds.size).toBe(1);
    expect(await at.room.prisma.refund.findMany({ where: { invoiceId } })).toMatchObject([
      { id: refundId, status: 'succeeded', amount: 200_000n },
    ]);
  });

  it('is for owners and finance, of what came through Stripe', async () => {
    const { paymentId } = await paid();
    const asked = { paymentId, amount: 1n, reason: 'x' };
    await expect(at.room.perform(refundPayment, asked, at.room.visit(haru))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    await at.room.prisma.payment.update({ where: { id: paymentId }, data: { providerRef: null } });
    await expect(refund(paymentId, 1n)).rejects.toMatchObject({ code: 'payments.notPaidThere' });
  });
});

describe('a credit note', () => {
  it('lowers what is open, there and here, once; paid with the rest it is paid', async () => {
    const { invoiceId, id } = await at.issued();
    await expect(credit(invoiceId, 350_001n)).rejects.toMatchObject({ code: 'payments.tooMuchCredit' });
    await credit(invoiceId, 50_000n);
    const { id: creditNoteId } = await at.room.prisma.creditNote.findFirstOrThrow({ where: { invoiceId } });
    for (const _again of [1, 2]) await at.keep('invoice.credit', { creditNoteId }, `${creditNoteId}:credit`);
    expect(at.there.desk.find(id, 'id').credited).toBe(50_000);
    at.there.people.pay(id);
    await at.look(invoiceId);
    expect(await at.invoice(invoiceId)).toMatchObject({ status: 'paid', payments: [{ amount: 300_000n }] });
    await expect(credit(invoiceId, 1n)).rejects.toMatchObject({ code: 'payments.notCreditable' });
  });

  it('that was made over there takes off here, too', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.desk.credit({ invoice: id, amount: 50_000, memo: undefined, metadata: undefined });
    await at.look(invoiceId);
    await at.look(invoiceId);
    expect(await at.room.prisma.creditNote.findMany({ where: { invoiceId } })).toMatchObject([
      { amount: 50_000n },
    ]);
  });
});

describe('paid by another way', () => {
  it('is closed at Stripe, all of it or not at all', async () => {
    const { invoiceId, id } = await at.issued();
    const record = (amount: string) =>
      at.room.perform(
        recordPayment,
        { invoiceId, paidOn: '2026-11-23', amount, reference: 'KAWA' },
        at.room.visit(mio),
      );
    await expect(record('100000')).rejects.toMatchObject({ code: 'payments.wholeOnly' });
    await record('350000');
    for (const _again of [1, 2])
      await at.keep('invoice.settle-there', { invoiceId }, `${invoiceId}:settle-there`);
    await at.look(invoiceId);
    expect(at.there.desk.find(id, 'id')).toMatchObject({ status: 'paid', offStripe: true });
    expect((await at.invoice(invoiceId)).payments).toHaveLength(1);
  });
});
