import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { mio } from '../../support/room.ts';
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
