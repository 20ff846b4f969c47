import type { Books, KeptInvoice } from './books.ts';
import type { InvoiceDesk } from './invoices.ts';
import { Refused } from './refused.ts';
import { shownDispute, shownPayment, shownRefund } from './shown.ts';

/** What the client does on the page, and what people do in the dashboard. */
export function peopleAt(books: Books, desk: InvoiceDesk) {
  const invoiceOf = (id: string): KeptInvoice => desk.find(id, 'invoice');
  const lastPayment = (id: string) => {
    const payment = invoiceOf(id).payments.at(-1);
    if (payment === undefined) throw new Error('nothing was paid');
    return payment;
  };
  return {
    /** All of it unless said otherwise. */
    pay(id: string, amount?: number): void {
      const invoice = invoiceOf(id);
      if (invoice.status !== 'open') throw new Refused('This invoice can no longer be paid.');
      const left = books.totalOf(invoice) - invoice.credited - books.paidOf(invoice);
      const payment = {
        id: books.id('inpay'),
        intent: books.id('pi'),
        charge: books.id('ch'),
        amount: amount ?? left,
        at: books.seconds(),
      };
      invoice.payments.push(payment);
      invoice.attempts += 1;
      books.tell('invoice_payment.paid', shownPayment(invoice, payment));
      if (payment.amount > left) desk.tell('overpaid', invoice);
      if (payment.amount < left) return;
      invoice.status = 'paid';
      desk.tell('paid', invoice);
      desk.tell('payment_succeeded', invoice);
    },
    decline(id: string, nextTry: number | null = null): void {
      const invoice = invoiceOf(id);
      invoice.attempts += 1;
      invoice.nextTry = nextTry;
      desk.tell('payment_failed', invoice);
    },
    giveUpOn(id: string): void {
      invoiceOf(id).status = 'uncollectible';
      desk.tell('marked_uncollectible', invoiceOf(id));
    },
    refund(id: string, amount: number, status: 'pending' | 'succeeded' = 'succeeded') {
      const { currency } = invoiceOf(id);
      const { intent } = lastPayment(id);
      const refund = {
        id: books.id('re'),
        payment_intent: intent,
        amount,
        currency,
        created: books.seconds(),
        reason: null,
        metadata: {},
        status,
      };
      books.refunds.set(refund.id, refund);
      books.tell('charge.refunded', {
        id: lastPayment(id).charge,
        object: 'charge',
        payment_intent: intent,
        metadata: {},
      });
      return refund.id;
    },
    refundFails(id: string): void {
      const refund = books.refunds.get(id);
      if (refund === undefined) throw new Error(`no refund ${id}`);
      refund.status = 'failed';
      books.tell('refund.failed', shownRefund(refund));
    },
    dispute(id: string) {
      const invoice = invoiceOf(id);
      const { intent, charge, amount } = lastPayment(id);
      const dispute = {
        id: books.id('du'),
        payment_intent: intent,
        charge,
        amount,
        currency: invoice.currency,
        created: books.seconds(),
        status: 'needs_response' as 'needs_response' | 'won' | 'lost',
      };
      books.disputes.set(dispute.id, dispute);
      books.tell('charge.dispute.created', shownDispute(dispute));
      return dispute.id;
    },
    closeDispute(id: string, status: 'won' | 'lost'): void {
      const dispute = books.disputes.get(id);
      if (dispute === undefined) throw new Error(`no dispute ${id}`);
      dispute.status = status;
      books.tell('charge.dispute.closed', shownDispute(dispute));
    },
    deleteCustomer(id: string): void {
      const customer = books.customers.get(id);
      if (customer === undefined) throw new Error(`no customer ${id}`);
      customer.deleted = true;
      books.tell('customer.deleted', { id, object: 'customer', metadata: customer.metadata });
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
