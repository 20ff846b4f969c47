import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditNotice } from '../../../src/billing/again/notices.ts';
import { reactions } from '../../../src/billing/again/reactions.ts';
import { invoiceFacts } from '../../../src/billing/invoice-facts.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { mio } from '../../support/room.ts';
import { type AtStripe, openAtStripe } from './at-stripe.ts';

let at: AtStripe;
beforeAll(async () => {
  at = await openAtStripe([reactions]);
});
afterAll(() => at.close());

/** What is told of two looks: each thing once. */
async function toldOf(invoiceId: string): Promise<readonly string[]> {
  const before = await at.told();
  await at.look(invoiceId);
  await at.look(invoiceId);
  return (await at.told()).slice(before.length).toSorted();
}
const left = (invoiceId: string) =>
  at.room.prisma.$transaction(async (tx) => (await invoiceFacts(tx, invoiceId))?.remainder.minor);
const notesOf = (invoiceId: string) => at.room.prisma.creditNote.findMany({ where: { invoiceId } });
const credits = (invoice: string, amount: number, memo?: string) =>
  at.there.desk.credit({ invoice, amount, memo, metadata: undefined });

describe('what people do in Stripe’s dashboard', () => {
  it('a credit note takes off here, under its number, and client and finance read of it once', async () => {
    const { invoiceId, id } = await at.issued();
    const { number } = credits(id, 50_000, 'Two days late');
    expect(await toldOf(invoiceId)).toEqual(['credit', 'credit.client']);
    const [note] = await notesOf(invoiceId);
    expect(note).toMatchObject({ amount: 50_000n, number, reason: 'Two days late', status: 'issued' });
    const facts = await at.room.prisma.$transaction((tx) =>
      creditNotice.load(tx, { creditNoteId: note?.id ?? '' }),
    );
    if (facts === undefined) throw new Error('nothing is told');
    const card = JSON.stringify(renderCard(creditNotice.say(facts), 'en'));
    for (const words of ['JPY 50,000 off invoice', 'Still to be paid: JPY 300,000', 'Two days late', number])
      expect(card).toContain(words);
    credits(id, 10_000);
    await at.look(invoiceId);
    expect(await left(invoiceId)).toBe(290_000n);
  });

  it('one that is voided there takes nothing off any more, and both sides read of that', async () => {
    const { invoiceId, id } = await at.issued();
    const note = credits(id, 50_000);
    credits(id, 20_000);
    await at.look(invoiceId);
    at.there.desk.voidCredit(note.id);
    expect(await toldOf(invoiceId)).toEqual(['credit-void', 'credit.voided']);
    expect(await left(invoiceId)).toBe(330_000n);
    expect(await notesOf(invoiceId)).toMatchObject([{ amount: 20_000n }]);
  });

  it('credit notes over all that is open settle it', async () => {
    const { invoiceId, id } = await at.issued();
    credits(id, 350_000);
    await at.look(invoiceId);
    expect(await at.invoice(invoiceId)).toMatchObject({ status: 'paid', payments: [] });
    expect(await left(invoiceId)).toBe(0n);
  });

  it('a refund is told to the client as one of ours, without Stripe’s word for why', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id);
    await at.look(invoiceId);
    at.there.people.refund(id, 1_000);
    expect(await toldOf(invoiceId)).toEqual(['refund', 'refund.client']);
    expect(await at.room.prisma.refund.findMany({ where: { invoiceId } })).toMatchObject([
      { amount: 1_000n, reason: '' },
    ]);
  });

  it('marked as paid there is one payment more, whatever finance has called theirs', async () => {
    const { invoiceId, id } = await at.issued();
    const given = { invoiceId, paidOn: '2026-11-23', amount: '100000', reference: 'Stripe' };
    await at.room.perform(recordPayment, given, at.room.visit(mio));
    at.there.desk.settle(id);
    await at.look(invoiceId);
    const { status, payments } = await at.invoice(invoiceId);
    expect([status, payments.map(({ reference }) => reference).toSorted()]).toEqual([
      'paid',
      ['Stripe', 'Stripe 2'],
    ]);
  });
});

describe('what Stripe does by itself', () => {
  it('a bank debit on its way is no payment that failed, until it has', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.debits(id);
    expect(await toldOf(invoiceId)).toEqual([]);
    at.there.people.decline(id);
    expect(await toldOf(invoiceId)).toEqual(['invoice.payment-failed']);
  });

  it('a balance that changes what is asked for is told', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.desk.find(id, 'id').balances = { before: -5_000, after: 0 };
    expect(await toldOf(invoiceId)).toEqual(['balance']);
  });

  it('more payments than an answer holds are all found', async () => {
    const { invoiceId, id } = await at.issued();
    for (let nth = 0; nth < 12; nth += 1) at.there.people.pay(id, 1_000);
    await at.look(invoiceId);
    expect((await at.invoice(invoiceId)).payments).toHaveLength(12);
    at.there.desk.settle(id);
    await at.look(invoiceId);
    expect(await left(invoiceId)).toBe(0n);
  });

  it('a dispute that has ended keeps the moment at which it did', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id);
    await at.look(invoiceId);
    at.there.people.closeDispute(at.there.people.dispute(id), 'lost');
    await at.look(invoiceId);
    const where = { invoiceId };
    const closedAt = new Date('2026-11-01T00:00:00Z');
    await at.room.prisma.paymentDispute.updateMany({ where, data: { closedAt } });
    await at.look(invoiceId);
    expect(await at.room.prisma.paymentDispute.findFirst({ where })).toMatchObject({ closedAt });
  });
});
