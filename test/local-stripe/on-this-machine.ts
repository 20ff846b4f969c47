import { randomBytes } from 'node:crypto';
import type { KeptEvent } from '../../src/local-stripe/books.ts';
import { startStripe } from '../../src/local-stripe/stand-in.ts';

export const NOW_MS = Date.parse('2026-11-23T01:00:00Z');

/** The local Stripe with an invoice in it that a client could pay. */
export async function openedStripe() {
  const told: KeptEvent[] = [];
  const there = await startStripe({
    secretKey: 'sk_test_local',
    webhookSecret: 'whsec_local',
    realMs: () => NOW_MS,
    random: () => randomBytes(9).toString('hex'),
    onTold: (event) => told.push(event),
  });
  const { books, desk } = there;
  /** In Stripe's smallest unit. */
  const invoice = (amount: number, currency = 'jpy', locale = 'en') => {
    const customer = {
      id: books.id('cus'),
      name: 'Kawa <Foods>',
      email: 'haru@kawa.example',
      preferred_locales: [locale],
      metadata: {},
      balance: 0,
      deleted: false,
    };
    books.customers.set(customer.id, customer);
    const { id } = desk.create({
      customer: customer.id,
      currency,
      collection_method: 'send_invoice',
      days_until_due: 14,
      auto_advance: false,
      pending_invoice_items_behavior: 'exclude',
    });
    desk.addItem({ customer: customer.id, invoice: id, amount, currency });
    return desk.finalize(id);
  };
  return { there, told, invoice };
}
