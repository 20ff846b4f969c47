import { stripeDecimals } from '../../../src/adapters/stripe/currency.ts';
import { type Books, type KeptInvoice, remainingOf } from './books.ts';
import { missing, Refused } from './refused.ts';
import type { Shapes } from './shapes.ts';

/** What may be done with an invoice, when, and what Stripe says otherwise. */
export function invoiceDesk(books: Books, clockMs: () => number, shown: (invoice: KeptInvoice) => object) {
  const find = (id: string, param: string): KeptInvoice => {
    const found = books.invoices.get(id);
    if (found === undefined) throw missing('invoice', id, param);
    return found;
  };
  const tell = (what: string, invoice: KeptInvoice): void => books.tell(`invoice.${what}`, shown(invoice));
  const desk = {
    find,
    tell,
    create(given: Shapes['invoice']): KeptInvoice {
      const customer = books.customers.get(given.customer);
      if (customer === undefined || customer.deleted) throw missing('customer', given.customer, 'customer');
      if (
        given.collection_method === 'send_invoice' &&
        given.due_date === undefined &&
        given.days_until_due === undefined
      )
        throw new Refused(
          "If invoice collection method is 'send_invoice', you must specify 'due_date' or 'days_until_due'.",
        );
      if (given.due_date !== undefined && given.due_date * 1000 < clockMs())
        throw new Refused('Invoice due date must be in the future.', { param: 'due_date' });
      const invoice: KeptInvoice = {
        id: books.id('in'),
        customer: given.customer,
        currency: given.currency,
        created: books.seconds(),
        due_date: given.due_date ?? null,
        description: given.description ?? '',
        footer: given.footer ?? '',
        metadata: given.metadata ?? {},
        collection_method: given.collection_method,
        status: 'draft',
        number: null,
        payments: [],
        offStripe: false,
        credited: 0,
        attempts: 0,
        nextTry: null,
        mailed: 0,
        added: 0,
      };
      books.invoices.set(invoice.id, invoice);
      if (given.pending_invoice_items_behavior === 'include')
        for (const item of books.items.values())
          if (item.invoice === null && item.customer === given.customer) item.invoice = invoice.id;
      tell('created', invoice);
      return invoice;
    },
    addItem(given: Shapes['item']) {
      const decimals = stripeDecimals(given.currency.toUpperCase());
      if (decimals === 3 && given.amount % 10 !== 0)
        throw new Refused('Invalid amount: the last digit of a three-decimal amount must be 0.', {
          param: 'amount',
        });
      if (/^(isk|ugx)$/.test(given.currency) && given.amount % 100 !== 0)
        throw new Refused('Invalid amount: this currency has no decimals.', { param: 'amount' });
      if (Math.abs(given.amount) > 99_999_999_999)
        throw new Refused('Invalid integer: too large.', { param: 'amount' });
      const invoice = given.invoice === undefined ? undefined : find(given.invoice, 'invoice');
      if (invoice !== undefined && invoice.status !== 'draft')
        throw new Refused('This invoice is no longer editable', { code: 'invoice_not_editable' });
      if (invoice !== undefined && invoice.currency !== given.currency)
        throw new Refused('You cannot combine currencies on a single invoice.', { param: 'currency' });
      if (invoice !== undefined && invoice.customer !== given.customer)
        throw new Refused('The customer of the invoice item does not match the invoice.', {
          param: 'customer',
        });
      const id = books.id('ii');
      const { invoice: bound = null, description = '', metadata = {}, ...rest } = given;
      const item = { id, invoice: bound, description, metadata, ...rest };
      books.items.set(id, item);
      return item;
    },
    /** Its items stay attached to what is gone. */
    remove(id: string): void {
      if (find(id, 'invoice').status !== 'draft') throw new Refused('You can only delete draft invoices.');
      books.invoices.delete(id);
    },
    finalize(id: string): KeptInvoice {
      const invoice = find(id, 'id');
      if (invoice.status !== 'draft')
        throw new Refused("This invoice is already finalized, you can't re-finalize a non-draft invoice.");
      books.numbers += 1;
      invoice.number = `KAWA-${String(books.numbers).padStart(4, '0')}`;
      invoice.status = books.totalOf(invoice) === 0 ? 'paid' : 'open';
      tell('finalized', invoice);
      return invoice;
    },
    send(id: string): KeptInvoice {
      const invoice = find(id, 'invoice');
      if (invoice.status !== 'open') throw new Refused('This invoice cannot be sent right now.');
      invoice.mailed += 1;
      tell('sent', invoice);
      return invoice;
    },
    void(id: string): KeptInvoice {
      const invoice = find(id, 'id');
      if (invoice.payments.length > 0) throw new Refused('Invoices with `paid` payments cannot be voided.');
      if (invoice.status !== 'open')
        throw new Refused("You can only pass in open invoices. This invoice isn't open.");
      invoice.status = 'void';
      tell('voided', invoice);
      return invoice;
    },
    settle(id: string): KeptInvoice {
      const invoice = find(id, 'id');
      if (invoice.status === 'paid') throw new Refused('Invoice is already paid');
      if (invoice.status !== 'open' && invoice.status !== 'uncollectible')
        throw new Refused('This invoice can no longer be paid.');
      invoice.offStripe = true;
      invoice.status = 'paid';
      tell('paid', invoice);
      return invoice;
    },
    credit(given: Shapes['creditNote']) {
      const invoice = find(given.invoice, 'invoice');
      if (invoice.status !== 'open')
        throw new Refused('A refund, credit or out of band amount has to be given.');
      if (given.amount <= 0 || given.amount > remainingOf(books, invoice))
        throw new Refused('The sum of credit amounts exceeds the amount remaining on the invoice.', {
          param: 'amount',
        });
      const id = books.id('cn');
      const nth = books.credits.size + 1;
      const credit = { ...given, metadata: given.metadata ?? {}, id, number: `${invoice.number}-CN-0${nth}` };
      books.credits.set(id, credit);
      invoice.credited += given.amount;
      if (remainingOf(books, invoice) === 0) invoice.status = 'paid';
      books.tell('credit_note.created', { object: 'credit_note', ...credit });
      return credit;
    },
  };
  return desk;
}
export type InvoiceDesk = ReturnType<typeof invoiceDesk>;
