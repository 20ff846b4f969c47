import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { draftInvoiceForMilestone } from '../../../src/billing/draft-invoice-for-milestone.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { mio } from '../../support/room.ts';
import { seedAcceptance } from '../seed-billing.ts';
import { type AtStripe, openAtStripe } from './at-stripe.ts';

let at: AtStripe;
beforeAll(async () => {
  at = await openAtStripe();
});
afterAll(() => at.close());

const toldSince = async (before: readonly string[]) => (await at.told()).slice(before.length);

describe('what is found at Stripe', () => {
  it('is paid here once it is paid there, each payment once', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id, 100_000);
    await at.look(invoiceId);
    await at.look(invoiceId);
    expect(await at.invoice(invoiceId)).toMatchObject({ status: 'sent', payments: [{ amount: 100_000n }] });
    at.there.people.pay(id);
    await at.look(invoiceId);
    await at.look(invoiceId);
    const paid = await at.invoice(invoiceId);
    expect(paid.status).toBe('paid');
    expect(paid.payments.map(({ amount }) => amount)).toEqual([100_000n, 250_000n]);
  });

  it('that was marked as paid over there is paid by what was left', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id, 50_000);
    at.there.desk.settle(id);
    await at.look(invoiceId);
    const { status, payments } = await at.invoice(invoiceId);
    expect([status, payments.map(({ amount }) => amount)]).toEqual(['paid', [50_000n, 300_000n]]);
  });

  it('that was voided over there is void here, and told; with money on it, it is only told', async () => {
    const first = await at.issued();
    at.there.desk.void(first.id);
    const before = await at.told();
    await at.look(first.invoiceId);
    await at.look(first.invoiceId);
    expect((await at.invoice(first.invoiceId)).status).toBe('void');
    expect(await toldSince(before)).toEqual(['invoice.withdrawn', 'void-there']);
  });

  it('that was voided over there while its work is open again is billed with the next acceptance', async () => {
    const { invoiceId, engagementId, id } = await at.issued();
    const item = { engagementId, status: 'billed' };
    const { subject } = await at.room.prisma.billingPlanItem.findFirstOrThrow({ where: item });
    await at.room.prisma.milestone.update({ where: { id: subject }, data: { status: 'changes-requested' } });
    at.there.desk.void(id);
    await at.look(invoiceId);
    expect(await at.room.prisma.billingPlanItem.count({ where: item })).toBe(0);
    const deliveryId = await seedAcceptance(at.room, subject);
    await at.room.perform(draftInvoiceForMilestone, { milestoneId: subject, deliveryId }, at.room.visit());
    const draft = await at.room.prisma.invoice.findFirst({ where: { engagementId, status: 'draft' } });
    expect(draft).toMatchObject({ replaces: invoiceId });
  });

  it('that was voided over there with money on it stays open until that is given back', async () => {
    const { invoiceId, id } = await at.issued();
    const part = { invoiceId, amount: '100000', reference: 'KAWA', paidOn: '2026-11-23' };
    await at.room.perform(recordPayment, part, at.room.visit(mio));
    at.there.desk.void(id);
    const before = await at.told();
    await at.look(invoiceId);
    expect((await at.invoice(invoiceId)).status).toBe('sent');
    expect(await toldSince(before)).toEqual(['void-there-paid']);
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    const back = { paymentId, amount: '100000', reason: 'x', sentOn: '2026-11-23', reference: 'BACK' };
    await at.room.perform(recordRefund, back, at.room.visit(mio));
    await at.look(invoiceId);
    expect((await at.invoice(invoiceId)).status).toBe('void');
  });

  it('that was paid there and recorded here at the same moment is told: the client may have paid twice', async () => {
    const { invoiceId, id } = await at.issued();
    const all = { invoiceId, amount: '350000', reference: 'KAWA', paidOn: '2026-11-23' };
    await at.room.perform(recordPayment, all, at.room.visit(mio));
    at.there.people.pay(id);
    const before = await at.told();
    await at.look(invoiceId);
    await at.look(invoiceId);
    expect(await toldSince(before)).toEqual(['covered-twice']);
  });

  it.each([
    [
      'another sum',
      'differs',
      (id: string) => void Object.assign(at.there.desk.find(id, 'id'), { added: 5 }),
    ],
    ['given up on', 'given-up', (id: string) => at.there.people.giveUpOn(id)],
    ['nowhere to be found', 'gone', (id: string) => void at.there.books.invoices.delete(id)],
    ['more than was asked for', 'overpaid', (id: string) => at.there.people.pay(id, 350_001)],
  ])('%s is told, once', async (_what, note, happens) => {
    const { invoiceId, id } = await at.issued();
    happens(id);
    const before = await at.told();
    await at.look(invoiceId);
    await at.look(invoiceId);
    expect((await toldSince(before)).filter((told) => told === note)).toEqual([note]);
  });

  it('is recorded though finance has called another part after it, which Stripe was told of', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id, 100_000);
    const [{ intent } = { intent: null }] = at.there.desk.find(id, 'id').payments;
    const part = { invoiceId, amount: '50000', reference: intent ?? '', paidOn: '2026-11-23' };
    await at.room.perform(recordPayment, part, at.room.visit(mio));
    const { id: paymentId } = await at.room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    await at.keep('payment.report', { paymentId }, `${paymentId}:report`);
    await at.look(invoiceId);
    await at.look(invoiceId);
    const { payments } = await at.invoice(invoiceId);
    expect(payments.map(({ amount, reference }) => [amount, reference]).toSorted()).toEqual([
      [100_000n, intent],
      [50_000n, `${intent} (${paymentId})`],
    ]);
  });

  it('paid after it was taken back is told, and stays void', async () => {
    const { invoiceId, id } = await at.issued();
    await at.room.perform(voidInvoice, { invoiceId, reason: 'Wrong' }, at.room.visit(mio));
    at.there.people.pay(id);
    const before = await at.told();
    await expect(at.keep('invoice.void-there', { invoiceId })).rejects.toMatchObject({ name: 'NeedsAHuman' });
    await at.look(invoiceId);
    expect(await at.invoice(invoiceId)).toMatchObject({ status: 'void', payments: [{ amount: 350_000n }] });
    expect(await toldSince(before)).toEqual(['paid-though-void']);
  });

  it('a card that fails is told the first time and the last, not in between', async () => {
    const { invoiceId, id } = await at.issued();
    const before = await at.told();
    for (const nextTry of [1_800_000_000, 1_800_000_000, null]) {
      at.there.people.decline(id, nextTry);
      await at.look(invoiceId);
      await at.look(invoiceId);
    }
    expect(await toldSince(before)).toEqual(['invoice.payment-failed', 'invoice.payment-failed']);
  });

  it('a refund that fails and a dispute that ends are told when they do', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id);
    await at.look(invoiceId);
    const before = await at.told();
    const refund = at.there.people.refund(id, 1_000, 'pending');
    const dispute = at.there.people.dispute(id);
    await at.look(invoiceId);
    at.there.people.refundFails(refund);
    at.there.people.closeDispute(dispute, 'lost');
    await at.look(invoiceId);
    await at.look(invoiceId);
    expect(await toldSince(before)).toEqual(['refund', 'dispute', 'refund-failed', 'dispute-lost']);
    expect(await at.room.prisma.refund.findFirst({ where: { invoiceId } })).toMatchObject({
      status: 'failed',
    });
    expect(await at.room.prisma.paymentDispute.findFirst({ where: { invoiceId } })).toMatchObject({
      status: 'lost',
    });
  });

  it('whatever is paid, in whatever parts, looked at whenever: the sum here is the sum there', async () => {
    const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.constant('look' as const)), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        const { invoiceId, id } = await at.issued();
        const there = at.there.desk.find(id, 'id');
        for (const step of played) {
          if (step === 'look') await at.look(invoiceId);
          else if (there.status === 'open') at.there.people.pay(id, step);
        }
        await at.look(invoiceId);
        const { status, payments } = await at.invoice(invoiceId);
        expect(payments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(
          BigInt(at.there.books.paidOf(there)),
        );
        expect(status).toBe(there.status === 'paid' ? 'paid' : 'sent');
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
