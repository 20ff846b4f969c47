import { onCustomers } from './on-customers.ts';
import { onDisputes } from './on-disputes.ts';
import { onInvoices } from './on-invoices.ts';
import { onMoney } from './on-money.ts';
import { type Asked, forbidden, type Parts } from './read-request.ts';

export type { Asked, Parts } from './read-request.ts';

/** Undefined: no such call. Each kind of object has its own file. */
export function answer(parts: Parts, asked: Asked): object | undefined {
  const [, version, folder = '', id = '', action = ''] = asked.path.split('/');
  if (version !== 'v1') return undefined;
  if (parts.forbids(asked.path)) throw forbidden();
  const call = `${asked.method} ${folder}${id === '' ? '' : '/:id'}${action === '' ? '' : `/${action}`}`;
  return (
    onInvoices(parts, asked, call, id) ??
    onMoney(parts, asked, call, id) ??
    onDisputes(parts, asked, call, id) ??
    onCustomers(parts, asked, call, id)
  );
}
