import { type Asked, forbidden, listed, type Parts, read } from './read-request.ts';
import { missing } from './refused.ts';
import { shapes } from './shapes.ts';

/** Customers, the account itself, and where it reports to. */
export function onCustomers(parts: Parts, asked: Asked, call: string, id: string): object | undefined {
  const { books } = parts;
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
