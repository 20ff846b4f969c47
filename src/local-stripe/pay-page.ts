import type { ServerResponse } from 'node:http';
import { type Books, type KeptInvoice, remainingOf } from './books.ts';
import { typedAmount } from './decimals.ts';
import { missingHtml, payHtml, payLocale } from './pay-html.ts';
import { type Said, saidWords } from './pay-words.ts';
import type { People } from './people.ts';

interface Parts {
  readonly books: Books;
  readonly people: People;
  readonly changed: () => void;
}

interface AskedOfPage {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** The page that a client pays on: by card, by one that is declined, by transfer, at a shop, or a part of it. */
export function payPage(parts: Parts, { method, url, body }: AskedOfPage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://stripe');
  const invoice = parts.books.invoices.get(pathname.split('/')[2] ?? '');
  if (invoice === undefined || invoice.status === 'draft') {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missingHtml());
    return;
  }
  if (method === 'POST') {
    const said = pressed(parts, invoice, new URLSearchParams(body));
    parts.changed();
    // What was sent is not sent again by whoever loads the page anew.
    response.writeHead(303, { location: `${pathname}?said=${said}` }).end();
    return;
  }
  const customer = parts.books.customers.get(invoice.customer);
  const page = {
    locale: payLocale(customer?.preferred_locales ?? []),
    said: saidIn(searchParams.get('said')),
  };
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(payHtml(parts.books, invoice, page));
}

const isSaid = (text: string): text is Said => Object.hasOwn(saidWords, text);
const saidIn = (text: string | null): Said | undefined => (text !== null && isSaid(text) ? text : undefined);

function pressed({ books, people }: Parts, invoice: KeptInvoice, form: URLSearchParams): Said {
  const how = form.get('how') ?? 'card';
  const open = remainingOf(books, invoice);
  const typed = form.get('amount');
  const amount = typed === null ? open : typedAmount(typed, invoice.currency);
  if (invoice.status !== 'open' || how === 'declined') {
    if (invoice.status === 'open') people.decline(invoice.id);
    return invoice.status === 'paid' ? 'paid' : 'declined';
  }
  if (how === 'konbini') return 'voucher';
  if (amount === undefined || amount <= 0) return 'amount';
  if (how === 'transfer') return transferred({ books, people }, invoice, { amount, open });
  // A shop takes what the slip says.
  const paid = how === 'shop' ? open : amount;
  if (paid > open) return 'amount';
  people.pay(invoice.id, paid);
  return paid < open ? 'part' : 'paid';
}

/** All of an invoice or nothing; what is left over lies with the customer. */
function transferred(
  { people }: Pick<Parts, 'books' | 'people'>,
  { id, customer, currency }: KeptInvoice,
  { amount, open }: { readonly amount: number; readonly open: number },
): Said {
  const covers = amount >= open;
  if (covers) people.pay(id, open);
  const rest = covers ? amount - open : amount;
  if (rest > 0) people.transfers(customer, rest, currency);
  return covers ? 'paid' : 'waits';
}
