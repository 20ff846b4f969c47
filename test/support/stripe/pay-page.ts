import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Books, KeptInvoice } from './books.ts';
import type { peopleAt } from './people.ts';

interface Parts {
  readonly books: Books;
  readonly people: ReturnType<typeof peopleAt>;
  shown(invoice: KeptInvoice): object;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The page behind `hosted_invoice_url`, on which a card is always good. */
export function payPage(
  { books, people, shown }: Parts,
  { method }: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const invoice = books.invoices.get(path.split('/')[2] ?? '');
  if (invoice === undefined || invoice.status === 'draft') {
    response.writeHead(404).end('No such invoice');
    return;
  }
  if (method === 'POST' && invoice.status === 'open') people.pay(invoice.id);
  const amount = JSON.stringify(
    shown(invoice),
    ['number', 'status', 'currency', 'total', 'amount_remaining'],
    1,
  );
  const button = invoice.status === 'open' ? '<form method="post"><button>Pay</button></form>' : '';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>${escaped(invoice.number ?? '')}</title><pre>${escaped(amount)}</pre>${button}`,
  );
}
