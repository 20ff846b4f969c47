import type { Books, KeptDispute, KeptRefund } from './books.ts';
import type { InvoiceDesk } from './invoices.ts';
import { missing, Refused } from './refused.ts';
import { shownDispute, shownRefund } from './shown.ts';

/** What people do in Stripe's dashboard, and what banks do behind it. */
export function dashboardOf(books: Books, desk: InvoiceDesk) {
  return {
    giveUpOn(id: string): void {
      const invoice = desk.find(id, 'invoice');
      if (invoice.status !== 'open') throw new Refused('Only an open invoice can be marked uncollectible.');
      invoice.status = 'uncollectible';
      desk.tell('marked_uncollectible', invoice);
    },
    deleteCustomer(id: string): void {
      const customer = books.customers.get(id);
      if (customer === undefined) throw missing('customer', id, 'id');
      customer.deleted = true;
      books.tell('customer.deleted', { id, object: 'customer', metadata: customer.metadata });
    },
    ...refundsAt(books, desk),
    ...disputesAt(books, desk),
  };
}

/** Through Stripe: of what came another way nothing can be given back or disputed there. */
function lastPayment(desk: InvoiceDesk, id: string) {
  const { payments } = desk.find(id, 'invoice');
  const last = payments.findLast(({ intent, charge }) => intent !== null && charge !== null);
  if (last === undefined || last.intent === null || last.charge === null)
    throw new Refused('Nothing was paid on this invoice.');
  return { intent: last.intent, charge: last.charge, amount: last.amount };
}

function refundsAt(books: Books, desk: InvoiceDesk) {
  return {
    refund(id: string, amount: number, status: 'pending' | 'succeeded' = 'succeeded'): string {
      const { currency } = desk.find(id, 'invoice');
      const { intent, charge } = lastPayment(desk, id);
      const refund: KeptRefund = {
        id: books.id('re'),
        payment_intent: intent,
        amount,
        currency,
        created: books.today(),
        reason: null,
        metadata: {},
        status,
      };
      books.refunds.set(refund.id, refund);
      books.tell('charge.refunded', { id: charge, object: 'charge', payment_intent: intent, metadata: {} });
      return refund.id;
    },
    refundFails(id: string): void {
      const refund = books.refunds.get(id);
      if (refund === undefined) throw missing('refund', id, 'id');
      refund.status = 'failed';
      books.tell('refund.failed', shownRefund(refund));
    },
  };
}

function disputesAt(books: Books, desk: InvoiceDesk) {
  return {
    dispute(id: string): string {
      const { currency } = desk.find(id, 'invoice');
      const { intent, charge, amount } = lastPayment(desk, id);
      const dispute: KeptDispute = {
        id: books.id('du'),
        payment_intent: intent,
        charge,
        amount,
        currency,
        created: books.today(),
        status: 'needs_response',
        evidence: {},
        submissions: 0,
        metadata: {},
      };
      books.disputes.set(dispute.id, dispute);
      books.tell('charge.dispute.created', shownDispute(dispute));
      return dispute.id;
    },
    closeDispute(id: string, status: 'won' | 'lost'): void {
      const dispute = books.disputes.get(id);
      if (dispute === undefined) throw missing('dispute', id, 'id');
      dispute.status = status;
      books.tell('charge.dispute.closed', shownDispute(dispute));
    },
  };
}
