import type { Books } from './books.ts';
import { dashboardOf } from './dashboard.ts';
import type { InvoiceDesk } from './invoices.ts';
import { Refused } from './refused.ts';
import { shownPayment } from './shown.ts';

/** What the client does on the page, and what people do in the dashboard. */
export function peopleAt(books: Books, desk: InvoiceDesk) {
  return { ...payersAt(books, desk), ...dashboardOf(books, desk) };
}
export type People = ReturnType<typeof peopleAt>;

function payersAt(books: Books, desk: InvoiceDesk) {
  return {
    /** All of it unless said otherwise. */
    pay(id: string, amount?: number): void {
      const invoice = desk.find(id, 'invoice');
      if (invoice.status !== 'open') throw new Refused('This invoice can no longer be paid.');
      const left = books.totalOf(invoice) - invoice.credited - books.paidOf(invoice);
      const payment = {
        id: books.id('inpay'),
        intent: books.id('pi'),
        charge: books.id('ch'),
        record: null,
        amount: amount ?? left,
        at: books.today(),
      };
      invoice.payments.push(payment);
      invoice.underWay = null;
      invoice.attempts += 1;
      books.tell('invoice_payment.paid', shownPayment(invoice, payment));
      if (payment.amount > left) desk.tell('overpaid', invoice);
      if (payment.amount < left) return;
      invoice.status = 'paid';
      desk.tell('paid', invoice);
      desk.tell('payment_succeeded', invoice);
    },
    /** A bank debit: Stripe counts an attempt, and knows days later what came of it. */
    debits(id: string): void {
      const invoice = desk.find(id, 'invoice');
      invoice.attempts += 1;
      invoice.underWay = { id: books.id('inpay'), intent: books.id('pi') };
      desk.tell('updated', invoice);
    },
    decline(id: string, nextTry: number | null = null): void {
      const invoice = desk.find(id, 'invoice');
      invoice.attempts += invoice.underWay === null ? 1 : 0;
      invoice.underWay = null;
      invoice.nextTry = nextTry;
      desk.tell('payment_failed', invoice);
    },
    /** Money that nobody could match. */
    transfers(customer: string, amount: number, currency: string): void {
      books.tell('cash_balance.funds_available', {
        object: 'cash_balance',
        customer,
        available: { [currency]: amount },
        livemode: false,
      });
    },
  };
}
