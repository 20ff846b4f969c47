import type { Books } from './books.ts';
import { type Asked, listed, type Parts, read } from './read-request.ts';
import { missing, Refused } from './refused.ts';
import { shapes } from './shapes.ts';
import { shownCredit, shownDispute, shownPayments, shownRecord, shownRefund } from './shown.ts';

/** What is paid, credited, given back, disputed, and reported as paid elsewhere. */
export function onMoney({ books, desk }: Parts, asked: Asked, call: string, id: string): object | undefined {
  switch (call) {
    case 'POST credit_notes':
      return shownCredit(desk.credit(read(shapes.creditNote, asked)));
    case 'GET credit_notes': {
      const { invoice, ...page } = read(shapes.ofInvoice, asked);
      return listed(
        [...books.credits.values()]
          .filter((one) => invoice === undefined || one.invoice === invoice)
          .map(shownCredit),
        page,
      );
    }
    case 'GET disputes': {
      const { payment_intent: intent, ...page } = read(shapes.ofIntent, asked);
      return listed(
        [...books.disputes.values()].filter((one) => one.payment_intent === intent).map(shownDispute),
        page,
      );
    }
    case 'GET invoice_payments': {
      const { payment, invoice: id, ...page } = read(shapes.invoicePayments, asked);
      const invoice =
        payment === undefined ? books.invoices.get(id ?? '') : books.invoiceOfIntent(payment.payment_intent);
      return listed(invoice === undefined ? [] : shownPayments(invoice), page);
    }
    case 'GET charges': {
      const { payment_intent: about, ...page } = read(shapes.ofIntent, asked);
      const waits = [...books.invoices.values()].some(({ underWay }) => underWay?.intent === about);
      const charge = { id: 'py_waits', object: 'charge', status: 'pending' };
      return listed(waits ? [charge] : [], page);
    }
    case 'GET refunds': {
      const { payment_intent: about, ...page } = read(shapes.ofIntent, asked);
      return listed(
        [...books.refunds.values()].filter((one) => one.payment_intent === about).map(shownRefund),
        page,
      );
    }
    case 'POST refunds/:id':
      return shownRefund(found(books.refunds, 'refund', id));
    case 'POST credit_notes/:id':
      return shownCredit(found(books.credits, 'credit_note', id));
    case 'POST refunds':
      return refund(books, asked);
    case 'POST payment_records/:id':
      return id === 'report_payment' ? report(books, asked) : undefined;
    case 'GET payment_records':
      return listed([...books.records.values()].map(shownRecord), read(shapes.page, asked));
    case 'GET payment_records/:id':
      return shownRecord(found(books.records, 'payment_record', id));
    default:
      return undefined;
  }
}

function found<T>(all: ReadonlyMap<string, T>, what: string, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw missing(what, id, 'id');
  return one;
}

function refund(books: Books, asked: Asked): object {
  const given = read(shapes.refund, asked);
  const invoice = books.invoiceOfIntent(given.payment_intent);
  const payment = invoice?.payments.find(({ intent }) => intent === given.payment_intent);
  if (invoice === undefined || payment === undefined)
    throw missing('payment_intent', given.payment_intent, 'payment_intent');
  const { payment_intent: intent } = given;
  const back = [...books.refunds.values()].filter(
    (one) => one.payment_intent === intent && one.status !== 'failed',
  );
  const left = back.reduce((rest, { amount }) => rest - amount, payment.amount);
  if (given.amount > left)
    throw new Refused(
      `Refund amount (${given.amount}) is greater than unrefunded amount on charge (${left})`,
    );
  const refund = {
    id: books.id('re'),
    payment_intent: intent,
    amount: given.amount,
    currency: invoice.currency,
    created: books.today(),
    reason: given.reason ?? null,
    metadata: given.metadata ?? {},
    status: 'succeeded' as const,
  };
  books.refunds.set(refund.id, refund);
  books.tell('charge.refunded', {
    id: payment.charge,
    object: 'charge',
    payment_intent: intent,
    metadata: {},
  });
  return shownRefund(refund);
}

function report(books: Books, asked: Asked): object {
  const given = read(shapes.report, asked);
  if (given.outcome === 'guaranteed' && given.guaranteed === undefined)
    throw new Refused('Missing required param: guaranteed.', { isValidation: true, param: 'guaranteed' });
  const record = {
    id: books.id('pr'),
    amount: given.amount_requested.value,
    currency: given.amount_requested.currency,
    created: books.seconds(),
    initiated: given.initiated_at,
    metadata: given.metadata ?? {},
  };
  books.records.set(record.id, record);
  return shownRecord(record);
}
