import type { z } from 'zod';
import type { Books, KeptInvoice } from './books.ts';
import { formOf } from './form.ts';
import type { InvoiceDesk } from './invoices.ts';
import { missing, Refused } from './refused.ts';
import { shapes } from './shapes.ts';
import { shownCredit, shownDispute, shownItem, shownPayment, shownRefund } from './shown.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** The query of a GET, the body of a POST. */
  readonly text: string;
}

export interface Parts {
  readonly books: Books;
  readonly desk: InvoiceDesk;
  readonly account: string;
  readonly isRestricted: () => boolean;
  readonly forbids: (path: string) => boolean;
  readonly endpoints: () => readonly object[];
  shown(invoice: KeptInvoice, expands?: readonly string[]): object;
}

function read<T extends z.ZodType>(shape: T, { text }: Asked): z.output<T> {
  const parsed = shape.safeParse(formOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const param = [...issue.path, ...issue.keys].join('.');
    throw new Refused(`Received unknown parameter: ${param}`, {
      isValidation: true,
      code: 'parameter_unknown',
      param,
    });
  }
  const param = issue?.path.join('.') ?? '';
  throw new Refused(`Invalid ${param}: ${issue?.message ?? ''}`, { isValidation: true, param });
}

const forbidden = (): Refused =>
  new Refused('The provided key does not have the required permissions.', {
    status: 403,
    isValidation: true,
  });

/** Newest first, a page at a time. */
function listed(
  all: readonly { readonly id: string }[],
  page: { limit?: number | undefined; starting_after?: string | undefined },
) {
  const newest = all.toReversed();
  const from =
    page.starting_after === undefined ? 0 : newest.findIndex(({ id }) => id === page.starting_after) + 1;
  const data = newest.slice(from, from + (page.limit ?? 10));
  return { object: 'list', data, has_more: from + data.length < newest.length, url: '/v1' };
}

/** Undefined: no such call. */
export function answer(parts: Parts, asked: Asked): object | undefined {
  const [, version, folder = '', id = '', action = ''] = asked.path.split('/');
  if (version !== 'v1') return undefined;
  if (parts.forbids(asked.path)) throw forbidden();
  const call = `${asked.method} ${folder}${id === '' ? '' : '/:id'}${action === '' ? '' : `/${action}`}`;
  return folder === 'invoices' ? onInvoices(parts, asked, call, id) : onOthers(parts, asked, call, id);
}

function onInvoices(
  { books, desk, shown }: Parts,
  asked: Asked,
  call: string,
  id: string,
): object | undefined {
  switch (call) {
    case 'POST invoices':
      return shown(desk.create(read(shapes.invoice, asked)));
    case 'GET invoices': {
      const { created, customer, ...page } = read(shapes.invoices, asked);
      const found = [...books.invoices.values()].filter(
        (one) => one.created >= (created?.gte ?? 0) && (customer === undefined || one.customer === customer),
      );
      return listed(
        found.map((one) => ({ ...shown(one), id: one.id })),
        page,
      );
    }
    case 'GET invoices/:id':
      return shown(desk.find(id, 'invoice'), read(shapes.retrieve, asked).expand);
    case 'DELETE invoices/:id':
      desk.remove(id);
      return { id, object: 'invoice', deleted: true };
    case 'POST invoices/:id/finalize':
      read(shapes.finalize, asked);
      return shown(desk.finalize(id));
    case 'POST invoices/:id/send':
      read(shapes.nothing, asked);
      return shown(desk.send(id));
    case 'POST invoices/:id/void':
      read(shapes.nothing, asked);
      return shown(desk.void(id));
    case 'POST invoices/:id/pay':
      if (read(shapes.pay, asked).paid_out_of_band !== true)
        throw new Refused('This customer has no payment method.');
      return shown(desk.settle(id));
    default:
      return undefined;
  }
}

function onOthers(parts: Parts, asked: Asked, call: string, id: string): object | undefined {
  const { books, desk } = parts;
  switch (call) {
    case 'GET account':
      if (parts.isRestricted()) throw forbidden();
      return {
        id: parts.account,
        object: 'account',
        settings: { dashboard: { display_name: 'Hibiki Studio' } },
      };
    case 'GET webhook_endpoints':
      return { object: 'list', data: parts.endpoints(), has_more: false };
    case 'POST invoiceitems':
      return shownItem(desk.addItem(read(shapes.item, asked)));
    case 'GET invoiceitems': {
      const { invoice, ...page } = read(shapes.items, asked);
      return listed(books.itemsOf(desk.find(invoice, 'invoice').id).map(shownItem), page);
    }
    case 'DELETE invoiceitems/:id':
      if (!books.items.delete(id)) throw missing('invoiceitem', id, 'id');
      return { id, object: 'invoiceitem', deleted: true };
    case 'POST credit_notes':
      return shownCredit(desk.credit(read(shapes.creditNote, asked)));
    case 'GET credit_notes': {
      const { invoice, ...page } = read(shapes.ofInvoice, asked);
      return listed(
        [...books.credits.values()].filter((one) => one.invoice === invoice).map(shownCredit),
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
      const { payment, ...page } = read(shapes.invoicePayments, asked);
      const invoice = books.invoiceOfIntent(payment.payment_intent);
      return listed(
        invoice === undefined ? [] : invoice.payments.map((one) => shownPayment(invoice, one)),
        page,
      );
    }
    case 'GET refunds':
    case 'POST refunds':
      return onRefunds(parts, asked);
    default:
      return onCustomers(parts, asked, call, id);
  }
}

function onRefunds({ books }: Parts, asked: Asked): object {
  if (asked.method === 'GET') {
    const { payment_intent: about, ...page } = read(shapes.ofIntent, asked);
    return listed(
      [...books.refunds.values()].filter((one) => one.payment_intent === about).map(shownRefund),
      page,
    );
  }
  const given = read(shapes.refund, asked);
  const invoice = books.invoiceOfIntent(given.payment_intent);
  const payment = invoice?.payments.find(({ intent }) => intent === given.payment_intent);
  if (invoice === undefined || payment === undefined)
    throw missing('payment_intent', given.payment_intent, 'payment_intent');
  const { intent } = payment;
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
    created: books.seconds(),
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

function onCustomers({ books }: Parts, asked: Asked, call: string, id: string): object | undefined {
  switch (call) {
    case 'POST customers': {
      const { preferred_locales = [], metadata = {}, ...given } = read(shapes.customer, asked);
      const customer = {
        id: books.id('cus'),
        ...given,
        preferred_locales,
        metadata,
        balance: 0,
        deleted: false,
      };
      books.customers.set(customer.id, customer);
      return { object: 'customer', ...customer };
    }
    case 'GET customers': {
      const { email, ...page } = read(shapes.customers, asked);
      const found = [...books.customers.values()].filter(
        (one) => !one.deleted && (email === undefined || one.email === email),
      );
      return listed(
        found.map(({ deleted: _gone, ...one }) => ({ object: 'customer', ...one })),
        page,
      );
    }
    case 'GET customers/:id':
    case 'POST customers/:id': {
      const customer = books.customers.get(id);
      if (customer === undefined) throw missing('customer', id, 'id');
      if (customer.deleted) return { id, object: 'customer', deleted: true };
      if (asked.method === 'POST') Object.assign(customer, read(shapes.customer, asked));
      const { deleted: _gone, ...shown } = customer;
      return { object: 'customer', ...shown };
    }
    default:
      return undefined;
  }
}
