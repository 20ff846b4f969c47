import { type Asked, listed, type Parts, read } from './read-request.ts';
import { missing, Refused } from './refused.ts';
import { shapes } from './shapes.ts';
import { shownItem } from './shown.ts';

/** Invoices and their items. */
export function onInvoices(parts: Parts, asked: Asked, call: string, id: string): object | undefined {
  const { books, desk, shown } = parts;
  switch (call) {
    case 'POST invoices': {
      const given = read(shapes.invoice, asked);
      mustBeOffered(parts, given.payment_settings?.payment_method_types ?? []);
      return shown(desk.create(given));
    }
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
    case 'POST invoices/:id':
      return shown(desk.find(id, 'invoice'));
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
    case 'POST invoices/:id/attach_payment':
      return shown(desk.attach(id, read(shapes.attach, asked).payment_record));
    case 'POST invoices/:id/pay':
      if (read(shapes.pay, asked).paid_out_of_band !== true)
        throw new Refused('This customer has no payment method.');
      return shown(desk.settle(id));
    case 'POST invoiceitems':
      return shownItem(desk.addItem(read(shapes.item, asked)));
    case 'GET invoiceitems': {
      const { invoice, ...page } = read(shapes.items, asked);
      return listed(books.itemsOf(desk.find(invoice, 'invoice').id).map(shownItem), page);
    }
    case 'POST invoiceitems/:id':
      throw missing('invoiceitem', id, 'id');
    case 'DELETE invoiceitems/:id':
      if (!books.items.delete(id)) throw missing('invoiceitem', id, 'id');
      return { id, object: 'invoiceitem', deleted: true };
    default:
      return undefined;
  }
}

function mustBeOffered({ offers }: Parts, methods: readonly string[]): void {
  const off = methods.find((method) => !offers(method));
  if (off === undefined) return;
  throw new Refused(
    `The payment method type "${off}" is invalid. Please ensure the provided type is activated in your dashboard and your account is enabled for any preview features that you are trying to use.`,
    { param: 'payment_settings[payment_method_types]' },
  );
}
