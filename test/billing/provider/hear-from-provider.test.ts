import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRest } from '../../../src/adapters/stripe/rest.ts';
import { createStripeSource } from '../../../src/adapters/stripe/source.ts';
import { checkBooks } from '../../../src/billing/check/check-books.ts';
import { findFaults } from '../../../src/billing/check/find-faults.ts';
import { askForInvoices } from '../../../src/billing/provider/ask-for-list.ts';
import { SECRET_KEY } from '../../support/stripe/stand-in.ts';
import { seedApproved } from '../seed-billing.ts';
import { type AtStripe, openAtStripe } from './at-stripe.ts';

let at: AtStripe;
let heard = 0;
beforeAll(async () => {
  at = await openAtStripe();
});
afterAll(() => at.close());

/** Hears what Stripe has told since the last time. */
async function hear(more: object = {}): Promise<void> {
  const source = createStripeSource({ rest: createRest({ secretKey: SECRET_KEY, apiBase: at.there.base }) });
  const events = at.there.books.events.slice(heard);
  heard = at.there.books.events.length;
  for (const event of events) {
    const meaning = await source.interpret(JSON.parse(at.there.message(event, { more }).body));
    if (meaning !== undefined) await at.room.perform(meaning.act, meaning.input, at.room.visit());
  }
}
const looks = () => at.room.prisma.effect.count({ where: { kind: 'invoice.look', state: 'waiting' } });

describe('what Stripe tells', () => {
  it('is a reason to look, once for all that comes before it was looked', async () => {
    const { id } = await at.issued();
    await hear();
    expect(await looks()).toBe(1);
    at.there.people.pay(id);
    await hear();
    expect(await looks()).toBe(1);
    await at.room.prisma.effect.updateMany({ where: { kind: 'invoice.look' }, data: { state: 'done' } });
    at.there.people.dispute(id);
    await hear();
    expect(await looks()).toBe(1);
  });

  it('of an invoice that is not ours is nobody’s; with our mark, and not in our books, it is told once', async () => {
    const [customer = ''] = at.there.books.customers.keys();
    const draft = {
      customer,
      currency: 'jpy',
      collection_method: 'send_invoice',
      auto_advance: false,
    } as const;
    const given = { ...draft, pending_invoice_items_behavior: 'exclude', days_until_due: 3 } as const;
    const before = await at.told();
    at.there.desk.create({
      ...given,
      due_date: undefined,
      description: undefined,
      footer: undefined,
      custom_fields: undefined,
      metadata: {},
    });
    await hear();
    expect(await at.told()).toEqual(before);
    const ours = at.there.desk.create({
      ...given,
      due_date: undefined,
      description: undefined,
      footer: undefined,
      custom_fields: undefined,
      metadata: { engawa_key: 'inv_gone:issue' },
    });
    at.there.desk.finalize(ours.id);
    await hear();
    expect((await at.told()).slice(before.length)).toEqual(['unknown-invoice']);
  });

  it('of money that fits nothing is told with its sum, if it is a client’s', async () => {
    const [customer = ''] = at.there.books.customers.keys();
    const before = await at.told();
    at.there.people.transfers('cus_of_another', 5, 'jpy');
    at.there.people.transfers(customer, 7_000, 'jpy');
    await hear();
    expect((await at.told()).slice(before.length)).toEqual(['funds']);
  });

  it('in another version of the API is told once, and understood all the same', async () => {
    const { id } = await at.issued();
    const before = await at.told();
    at.there.people.pay(id);
    await hear({ api_version: '2024-06-20' });
    expect((await at.told()).slice(before.length).filter((one) => one === 'version')).toEqual(['version']);
  });

  it('before our own receipt of it is written waits until it is', async () => {
    const { invoiceId } = await seedApproved(at.room);
    const before = await looks();
    at.there.books.tell('invoice.paid', {
      id: 'in_not_written_yet',
      object: 'invoice',
      metadata: { engawa_key: `${invoiceId}:issue` },
    });
    await hear();
    expect(await looks()).toBe(before + 1);
    await expect(at.look(invoiceId)).rejects.toMatchObject({ name: 'TryLater' });
  });

  it('days later, and after all that came of it, changes nothing and is told nobody', async () => {
    const { invoiceId, id } = await at.issued();
    at.there.people.pay(id, 100_000);
    at.there.people.pay(id);
    await at.look(invoiceId);
    const told = await at.told();
    await hear();
    await at.look(invoiceId);
    expect(await at.told()).toEqual(told);
    const { status, payments } = await at.invoice(invoiceId);
    expect([status, payments.length]).toEqual(['paid', 2]);
  });

  it('of a customer who was deleted there is nobody’s; what they still pay arrives, and the next invoice makes them anew', async () => {
    const { invoiceId, id } = await at.issued();
    const { customer } = at.there.desk.find(id, 'invoice');
    at.there.people.deleteCustomer(customer);
    at.there.people.pay(id);
    await hear();
    await at.look(invoiceId);
    expect((await at.invoice(invoiceId)).status).toBe('paid');
    const before = await at.told();
    const next = await at.issued();
    expect(at.there.desk.find(next.id, 'invoice').customer).not.toBe(customer);
    expect((await at.told()).slice(before.length)).toContain('customer-replaced');
  });
});

describe('what is only at Stripe', () => {
  /** Somebody makes an invoice over there, besides us. */
  function madeThere(customer: string, metadata: Record<string, string> = {}): string {
    const { id } = at.there.desk.create({
      ...{ customer, currency: 'jpy', collection_method: 'send_invoice', auto_advance: false, metadata },
      ...{ pending_invoice_items_behavior: 'exclude', days_until_due: 3 },
    });
    at.there.desk.addItem({ customer, invoice: id, amount: 7_000, currency: 'jpy' });
    return id;
  }
  const strays = async () => {
    const today = Temporal.PlainDate.from('2026-11-23');
    const faults = await findFaults(at.room.prisma, { now: at.room.visit().now, today });
    return faults.filter(({ kind }) => kind === 'stray').map(({ subject }) => subject);
  };
  const asked = () =>
    at.room.prisma.effect.findMany({ where: { queue: 'list:stripe', state: { not: 'done' } } });
  /** As the worker keeps the promise and its receipt. */
  async function answered(): Promise<void> {
    const [effect, ...more] = await asked();
    if (effect === undefined || more.length > 0) throw new Error(`asked ${more.length} times too often`);
    const receipt = await at.receiptOf(effect.kind, { provider: 'stripe' });
    await at.room.prisma.effect.update({ where: { id: effect.id }, data: { state: 'done', receipt } });
  }

  it('is found if it asks one of our clients for money, until it is void there', async () => {
    const { id, engagementId } = await at.issued();
    const { customer } = at.there.desk.find(id, 'invoice');
    const byHand = madeThere(customer);
    const copy = madeThere(customer, { engawa_engagement: engagementId, engawa_invoice: 'inv_gone' });
    const isVoid = madeThere(customer);
    for (const one of [byHand, copy, isVoid]) at.there.desk.finalize(one);
    at.there.desk.void(isVoid);
    const known = at.there.books.customers.get(customer);
    if (known === undefined) throw new Error('the client is no customer');
    at.there.books.customers.set('cus_stranger', { ...known, id: 'cus_stranger' });
    at.there.desk.finalize(madeThere('cus_stranger'));
    madeThere(customer);
    for (const _twice of [1, 2]) await at.room.perform(askForInvoices, {}, at.room.visit());
    await answered();
    expect(await strays()).toEqual([byHand, copy].toSorted());

    await at.room.perform(checkBooks, {}, at.room.visit());
    at.there.desk.void(byHand);
    await hear();
    await answered();
    expect(await strays()).toEqual([copy]);
  });
});
