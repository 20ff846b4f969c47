import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCredit } from '../../../src/billing/again/give-credit.ts';
import { refundNotice } from '../../../src/billing/again/notices.ts';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { invoiceFacts } from '../../../src/billing/invoice-facts.ts';
import { clientInvoiceNotice, teamInvoiceNotice, thanksNotice } from '../../../src/billing/notices.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { mio, sora } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { seedSent, statusOf } from '../seed-billing.ts';
import { type Again, openAgain } from './open-again.ts';

let at: Again;
beforeAll(async () => {
  at = await openAgain();
});
afterAll(() => at.close());

async function paid(amount = '350000') {
  const seeded = await seedSent(at.room);
  const { invoiceId } = seeded;
  const input = { invoiceId, amount, reference: 'KAWA', paidOn: '2026-11-23' };
  await at.room.perform(recordPayment, input, at.room.visit(mio));
  const payment = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
  return { ...seeded, paymentId: payment.id };
}

type Given = { amount?: string; sentOn?: string; reference?: string; creditNote?: boolean };
const refund = (paymentId: string, given: Given = {}, person = mio) =>
  at.room.perform(
    recordRefund,
    {
      paymentId,
      amount: '50,000',
      reason: 'Paid twice',
      sentOn: '2026-11-23',
      reference: 'BACK 1',
      ...given,
    },
    at.room.visit(person),
  );

describe('money that was sent back from the bank', () => {
  it('is recorded with its day and reference, and the client is told once', async () => {
    const { invoiceId, paymentId, engagementId } = await paid();
    await refund(paymentId);
    const row = await at.room.prisma.refund.findFirstOrThrow({ where: { invoiceId } });
    expect(row).toMatchObject({
      amount: 50_000n,
      status: 'succeeded',
      reference: 'BACK 1',
      by: { id: mio.id },
    });
    expect(await statusOf(at.room, invoiceId)).toBe('paid');
    expect(await at.told('refund.client', row.id)).toHaveLength(1);
    const facts = await at.room.prisma.$transaction((tx) => refundNotice.load(tx, { refundId: row.id }));
    if (facts === undefined) throw new Error('nothing is told');
    const words = JSON.stringify(renderCard(refundNotice.say(facts), 'en'));
    expect(words).toContain('We have sent JPY 50,000 back to you');
    expect(words).toContain('BACK 1');
    expect((await at.room.audits(engagementId)).map(({ type }) => type)).toContain('refund.sent');
  });

  it('never more than came in, of two people at once neither', async () => {
    const { invoiceId, paymentId } = await paid();
    const both = await Promise.allSettled([
      refund(paymentId, { amount: '200000' }),
      refund(paymentId, { amount: '200000', reference: 'BACK 2' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(refund(paymentId, { amount: '150001', reference: 'BACK 3' })).rejects.toMatchObject({
      code: 'again.tooMuchBack',
    });
    const back = await at.room.prisma.refund.findMany({ where: { invoiceId } });
    expect(back.map(({ amount }) => amount)).toEqual([200_000n]);
  });

  it('is refused in words: no day, no reference, ahead, before it came, the same again, another person', async () => {
    const { paymentId } = await paid();
    const { paymentId: _id, ...bare } = { paymentId, amount: '1', reason: 'x' };
    const recorded = (given: Given) =>
      at.room.perform(recordRefund, { paymentId, ...bare, ...given }, at.room.visit(mio));
    await expect(recorded({ reference: 'R' })).rejects.toMatchObject({ code: 'again.dayNeeded' });
    await expect(recorded({ sentOn: '2026-11-23' })).rejects.toMatchObject({ code: 'again.referenceNeeded' });
    await expect(refund(paymentId, { sentOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'billing.dayAhead',
    });
    await expect(refund(paymentId, { sentOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'again.sentBackBefore',
    });
    await refund(paymentId);
    await expect(refund(paymentId)).rejects.toMatchObject({ code: 'again.referenceUsed' });
    await expect(refund(paymentId, { reference: 'B' }, sora)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    await expect(refund('pay_unknown')).rejects.toMatchObject({ code: 'again.unknownPayment' });
  });

  it('is owed again on an invoice that is open still, by whatever way one asks', async () => {
    const { invoiceId, paymentId } = await paid('100000');
    const { rest } = await refund(paymentId, { amount: '100000' });
    expect(rest).toMatchObject({ left: { minor: 350_000n }, isOwedAgain: true });
    const { id: refundId } = await at.room.prisma.refund.findFirstOrThrow({ where: { invoiceId } });
    const facts = await at.room.prisma.$transaction((tx) => invoiceFacts(tx, invoiceId));
    expect(facts?.remainder.minor).toBe(350_000n);
    const told = await at.room.prisma.$transaction((tx) => refundNotice.load(tx, { refundId }));
    if (told === undefined) throw new Error('nothing is told');
    expect(JSON.stringify(renderCard(refundNotice.say(told), 'en'))).toContain(
      'To be paid on this invoice: JPY 350,000',
    );
    const pays = { invoiceId, amount: '350000', reference: 'KAWA 2', paidOn: '2026-11-23' };
    const { left } = await at.room.perform(recordPayment, pays, at.room.visit(mio));
    expect([left.minor, await statusOf(at.room, invoiceId)]).toEqual([0n, 'paid']);
    const after = await at.room.prisma.$transaction((tx) => thanksNotice.load(tx, { invoiceId }));
    expect(after?.amount?.minor).toBe(350_000n);
  });

  it('goes with a credit note of the same amount, where the price of a paid invoice is lowered', async () => {
    const { invoiceId, paymentId } = await paid();
    const { creditNote } = await refund(paymentId, { amount: '50000', creditNote: true });
    const [note] = await at.room.prisma.creditNote.findMany({ where: { invoiceId } });
    expect(note).toMatchObject({ number: creditNote, amount: 50_000n, status: 'asked' });
    await refund(paymentId, { amount: '300000', reference: 'BACK 2', creditNote: true });
    expect(await statusOf(at.room, invoiceId)).toBe('paid');
    const { _sum } = await at.room.prisma.creditNote.aggregate({
      where: { invoiceId },
      _sum: { amount: true },
    });
    expect(_sum.amount).toBe(350_000n);
    const open = await paid('100000');
    await expect(refund(open.paymentId, { amount: '1', creditNote: true })).rejects.toMatchObject({
      code: 'again.noCreditWithIt',
    });
  });

  it('that did not arrive is said to the client, who was told that it comes', async () => {
    const { invoiceId, paymentId } = await paid();
    await refund(paymentId);
    await at.room.prisma.refund.updateMany({ where: { invoiceId }, data: { status: 'failed' } });
    const { id: refundId } = await at.room.prisma.refund.findFirstOrThrow({ where: { invoiceId } });
    const facts = await at.room.prisma.$transaction((tx) => refundNotice.load(tx, { refundId }));
    if (facts === undefined) throw new Error('nothing is told');
    expect(JSON.stringify(renderCard(refundNotice.say(facts), 'en'))).toContain('did not reach you');
  });

  it('never more than what a lost dispute has left', async () => {
    const { invoiceId, paymentId } = await paid();
    const dispute = { id: `dsp_${paymentId}`, invoiceId, providerRef: `du_${paymentId}`, amount: 300_000n };
    await at.room.prisma.paymentDispute.create({
      data: { ...dispute, currency: 'JPY', reason: 'fraudulent', status: 'lost', openedAt: new Date(0) },
    });
    await expect(refund(paymentId, { amount: '50001' })).rejects.toMatchObject({
      code: 'again.takenBack',
      said: { values: { left: { minor: 50_000n } } },
    });
    await refund(paymentId, { amount: '50000' });
  });

  it('opens the way to withdraw an invoice on which a part was paid', async () => {
    const { invoiceId, paymentId, engagementId } = await paid('100000');
    await expect(at.void(invoiceId, true)).rejects.toMatchObject({ code: 'billing.partlyPaid' });
    await refund(paymentId, { amount: '100000' });
    await at.void(invoiceId, true);
    expect(await at.live(engagementId)).toHaveLength(1);
    const card = await shown(at.room, clientInvoiceNotice, { invoiceId });
    expect(card?.text).toContain('Given back: JPY 100,000');
    expect(card?.text).not.toContain('Still open');
  });

  it('of all that was paid, and the whole credited: the cards don’t say that it was paid', async () => {
    const { invoiceId, paymentId } = await paid('100000');
    await refund(paymentId, { amount: '100000' });
    const credit = { invoiceId, amount: '350000', reason: 'The project ends' };
    await at.room.perform(giveCredit, credit, at.room.visit(mio));
    expect(await statusOf(at.room, invoiceId)).toBe('paid');
    const client = await shown(at.room, clientInvoiceNotice, { invoiceId });
    const team = await shown(at.room, teamInvoiceNotice, { invoiceId });
    for (const card of [client, team]) {
      expect(card?.json).toContain('Settled: a credit note took off what was open.');
      expect(card?.json).not.toContain('Paid in full');
    }
  });
});

describe('what does not fit', () => {
  it('a paid invoice is not withdrawn: the way out is said', async () => {
    const { invoiceId } = await paid();
    await expect(at.void(invoiceId)).rejects.toMatchObject({ code: 'again.paid' });
  });

  it('a payment on a withdrawn one is recorded on what stands in its place', async () => {
    const { invoiceId } = await seedSent(at.room);
    const pays = () =>
      at.room.perform(
        recordPayment,
        { invoiceId, amount: '350000', reference: 'LATE', paidOn: '2026-11-23' },
        at.room.visit(mio),
      );
    const { invoiceId: next } = await at.void(invoiceId, true);
    await expect(pays()).rejects.toMatchObject({ code: 'again.voidPaidAlone' });
    await at.sends(next ?? '');
    const { number } = await at.row(next ?? '');
    await expect(pays()).rejects.toMatchObject({
      code: 'again.voidPaid',
      said: { values: { next: number } },
    });
  });
});
