import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { creditInvoice, creditThere } from '../../../src/billing/provider/credit-invoice.ts';
import { refundPayment, refundThere } from '../../../src/billing/provider/give-back.ts';
import { reportThere } from '../../../src/billing/provider/report-payment.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { linkEntry } from '../../../src/billing/statement/link-entry.ts';
import { openMatches } from '../../../src/billing/statement/open-matches.ts';
import { dropEffect } from '../../../src/effects/drop-effect.ts';
import { aoi, haru, mio } from '../../support/room.ts';
import { came, seedStatement } from '../statement/seed-statement.ts';
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

describe('what was asked of Stripe and given up', () => {
  const drop = async (key: string) => {
    const { id: effectId } = await at.room.prisma.effect.update({
      where: { key },
      data: { state: 'refused' },
    });
    await at.room.perform(dropEffect, { effectId, reason: 'Stripe says no' }, at.room.visit(aoi));
  };

  it('a refund: it can be given back again', async () => {
    const { invoiceId, paymentId } = await paid();
    await refund(paymentId, 350_000n);
    const { id: refundId } = await at.room.prisma.refund.findFirstOrThrow({ where: { invoiceId } });
    await drop(refundThere.keyFor(refundId));
    await refund(paymentId, 350_000n);
  });

  it('a refund that Stripe has made all the same: the next look finds it, and the client is told', async () => {
    const { invoiceId, engagementId, paymentId } = await paid();
    await refund(paymentId, 350_000n);
    const { id: refundId } = await at.room.prisma.refund.findFirstOrThrow({ where: { invoiceId } });
    const key = refundThere.keyFor(refundId);
    await at.receiptOf(refundThere.kind, { refundId }, key);
    await drop(key);
    await at.look(invoiceId);
    await at.look(invoiceId);
    expect(await at.room.prisma.refund.findMany({ where: { invoiceId } })).toMatchObject([
      { id: refundId, status: 'succeeded' },
    ]);
    const types = (await at.room.audits(engagementId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'refund.sent')).toHaveLength(1);
  });

  it('a credit note: it takes nothing off any more', async () => {
    const { invoiceId } = await at.issued();
    await credit(invoiceId, 350_000n);
    const { id: creditNoteId } = await at.room.prisma.creditNote.findFirstOrThrow({ where: { invoiceId } });
    await drop(creditThere.keyFor(creditNoteId));
    expect(await at.room.prisma.creditNote.count({ where: { invoiceId } })).toBe(0);
    await credit(invoiceId, 350_000n);
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

const arrives = (invoiceId: string, amount: string) =>
  at.room.perform(
    recordPayment,
    { invoiceId, paidOn: '2026-11-23', amount, reference: 'KAWA' },
    at.room.visit(mio),
  );

describe('paid by another way', () => {
  it('in part is noted at Stripe, once, however often it is tried and looked at; the rest is paid on the page', async () => {
    const { invoiceId, id } = await at.issued();
    await arrives(invoiceId, '100000');
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    const tell = () => at.keep(reportThere.kind, { paymentId }, reportThere.keyFor(paymentId));
    at.there.fail('POST /v1/payment_records', 'reset', { acted: true, times: 2 });
    await expect(tell()).rejects.toMatchObject({ name: 'InDoubt' });
    at.there.fail('POST /v1/invoices/in', 'reset', { acted: true, times: 2 });
    await expect(tell()).rejects.toMatchObject({ name: 'InDoubt' });
    // The look is faster than the receipt.
    await at.look(invoiceId);
    await tell();
    await at.look(invoiceId);
    const there = at.there.desk.find(id, 'id');
    expect(there.payments.map(({ amount, record }) => [amount, record !== null])).toEqual([[100_000, true]]);
    expect((await at.invoice(invoiceId)).payments).toMatchObject([
      { id: paymentId, amount: 100_000n, providerRef: there.payments[0]?.id },
    ]);
    at.there.people.pay(id);
    await at.look(invoiceId);
    const { status, payments } = await at.invoice(invoiceId);
    expect([status, payments.map(({ amount }) => amount)]).toEqual(['paid', [100_000n, 250_000n]]);
  });

  it('in part, after the client has paid all of it there: a person is asked', async () => {
    const { invoiceId, id } = await at.issued();
    await arrives(invoiceId, '100000');
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    at.there.people.pay(id);
    await expect(
      at.keep(reportThere.kind, { paymentId }, reportThere.keyFor(paymentId)),
    ).rejects.toMatchObject({ name: 'NeedsAHuman', message: expect.stringContaining('paid at Stripe') });
    expect(at.there.desk.find(id, 'id').payments).toHaveLength(1);
  });

  it('goes back by that way, though Stripe was told of it', async () => {
    const { invoiceId } = await at.issued();
    await arrives(invoiceId, '100000');
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    await at.keep(reportThere.kind, { paymentId }, reportThere.keyFor(paymentId));
    await expect(refund(paymentId, 1n)).rejects.toMatchObject({ code: 'payments.notPaidThere' });
    const back = { paymentId, amount: '100000', reason: 'x', sentOn: '2026-11-23', reference: 'BACK' };
    const { byStripe, rest } = await at.room.perform(recordRefund, back, at.room.visit(mio));
    expect([byStripe, rest?.isOwedAgain, rest?.left.minor]).toEqual([false, false, 250_000n]);
  });

  it('stands on the statement, too: the two are one, though Stripe was told of it', async () => {
    const { invoiceId } = await at.issued();
    await arrives(invoiceId, '123456');
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    await at.keep(reportThere.kind, { paymentId }, reportThere.keyFor(paymentId));
    const { entryIds } = await seedStatement(at.room, [came({ minor: '123456', bookedOn: '2026-11-23' })]);
    const entryId = entryIds[0] ?? '';
    const { proposals } = await openMatches(at.room.prisma, at.room.visit().now);
    expect(proposals.get(entryId)).toMatchObject({ reason: 'recorded', paymentId });
    await at.room.perform(linkEntry, { entryId, paymentId }, at.room.visit(mio));
    expect(await at.room.prisma.bankEntry.findUnique({ where: { id: entryId } })).toMatchObject({
      status: 'applied',
    });
  });

  it('is closed at Stripe when all of it has come', async () => {
    const { invoiceId, id } = await at.issued();
    await arrives(invoiceId, '350000');
    for (const _again of [1, 2])
      await at.keep('invoice.settle-there', { invoiceId }, `${invoiceId}:settle-there`);
    await at.look(invoiceId);
    expect(at.there.desk.find(id, 'id')).toMatchObject({ status: 'paid', offStripe: true });
    expect((await at.invoice(invoiceId)).payments).toHaveLength(1);
  });
});
