import type { KeptInvoice } from './books.ts';
import { type DeskNeeds, type Finding, finding } from './find-invoice.ts';
import { adding } from './invoice-items.ts';
import { crediting, settling } from './invoice-money.ts';
import { missing, Refused } from './refused.ts';
import type { Shapes } from './shapes.ts';

/** What may be done with an invoice, when, and what Stripe says otherwise. */
export function invoiceDesk(needs: DeskNeeds) {
  const found = finding(needs);
  return {
    ...found,
    ...making(needs, found),
    ...adding(needs, found),
    ...moving(needs, found),
    ...settling(needs, found),
    ...crediting(needs, found),
  };
}
export type InvoiceDesk = ReturnType<typeof invoiceDesk>;

function making({ books, clockMs }: DeskNeeds, { tell }: Finding) {
  return {
    create(given: Shapes['invoice']): KeptInvoice {
      const customer = books.customers.get(given.customer);
      if (customer === undefined || customer.deleted) throw missing('customer', given.customer, 'customer');
      mustHaveTerm(given, clockMs());
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
        methods: given.payment_settings?.payment_method_types ?? [],
        status: 'draft',
        number: null,
        payments: [],
        offStripe: false,
        credited: 0,
        attempts: 0,
        nextTry: null,
        mailed: 0,
        added: 0,
        underWay: null,
        balances: { before: 0, after: 0 },
      };
      books.invoices.set(invoice.id, invoice);
      if (given.pending_invoice_items_behavior === 'include')
        for (const item of books.items.values())
          if (item.invoice === null && item.customer === given.customer) item.invoice = invoice.id;
      tell('created', invoice);
      return invoice;
    },
  };
}

function mustHaveTerm(given: Shapes['invoice'], nowMs: number): void {
  const isSent = given.collection_method === 'send_invoice';
  if (isSent && given.due_date === undefined && given.days_until_due === undefined)
    throw new Refused(
      "If invoice collection method is 'send_invoice', you must specify 'due_date' or 'days_until_due'.",
    );
  if (given.due_date !== undefined && given.due_date * 1000 < nowMs)
    throw new Refused('Invoice due date must be in the future.', { param: 'due_date' });
}

function moving({ books, numberPrefix }: DeskNeeds, { find, tell }: Finding) {
  return {
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
      invoice.number = `${numberPrefix}-${String(books.numbers).padStart(4, '0')}`;
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
  };
}
