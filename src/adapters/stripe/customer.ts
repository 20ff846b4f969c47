import type { Stripe } from 'stripe';
import type { InvoiceToIssue } from '../../billing/payment-provider.ts';
import type { CustomerBook } from '../../billing/provider/customer-book.ts';
import type { Try } from '../../kernel/carrier.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { type CallBook, digest } from './call-book.ts';
import { isMissing } from './failure.ts';
import { cut } from './invoice-words.ts';
import type { Rest } from './rest.ts';

export interface CustomerParts {
  readonly rest: Rest;
  readonly calls: CallBook;
  readonly customers: CustomerBook;
}

/** Found again by this at Stripe. */
export const CLIENT_FIELD = 'engawa_client';

/** Who the client is at Stripe, with the name and address that we have of them. Made once per account of ours. */
export async function customerFor(
  parts: CustomerParts,
  invoice: InvoiceToIssue,
  attempt: Try,
): Promise<string> {
  const { rest, customers } = parts;
  const account = await rest.accountName(attempt.signal);
  const about = { clientId: invoice.client.id, provider: 'stripe', account } as const;
  const known = await customers.find(about);
  const there = known === undefined ? undefined : await retrieve(rest, known, attempt.signal);
  if (there !== undefined) return upToDate(parts, there, invoice, attempt);
  const ref = await findOrMake(parts, invoice, attempt, `${account}:${known ?? 'first'}`);
  await customers.keep({ ...about, ref, replaces: known ?? null }, attempt.visit);
  return ref;
}

async function retrieve(rest: Rest, id: string, signal: AbortSignal): Promise<Stripe.Customer | undefined> {
  try {
    const found = await rest.call('reading', signal, (stripe) => stripe.customers.retrieve(id));
    return found.deleted === true ? undefined : found;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function wanted(invoice: InvoiceToIssue) {
  const { client, billTo, locale } = invoice;
  if (client.email === null)
    throw new NeedsAHuman(
      `Stripe needs an e-mail address of ${billTo.legalName}: add one to a contact or to the billing details, then replay this`,
    );
  return {
    name: cut(billTo.legalName, 256),
    email: client.email,
    preferred_locales: [locale === 'zh' ? 'zh-CN' : locale],
    ...(billTo.address !== undefined && { address: addressFrom(billTo.address) }),
  };
}

/** It stands on the invoice, where some countries' laws want to read it. In its own order: no country's is guessed. */
function addressFrom(address: string): { readonly line1: string; readonly line2: string } {
  const [line1 = '', ...rest] = address.split('\n').map((line) => line.trim());
  return { line1: cut(line1, 500), line2: cut(rest.filter((line) => line !== '').join(', '), 500) };
}

/** One that was made by a try whose answer was lost is found by our mark, so that no client is there twice. */
async function findOrMake(
  parts: CustomerParts,
  invoice: InvoiceToIssue,
  attempt: Try,
  nth: string,
): Promise<string> {
  const { signal } = attempt;
  const params = wanted(invoice);
  const { data } = await parts.rest.call('reading', signal, (stripe) =>
    stripe.customers.list({ email: params.email, limit: 100 }),
  );
  const ours = data.find(({ metadata }) => metadata[CLIENT_FIELD] === invoice.client.id);
  if (ours !== undefined) return ours.id;
  const key = `customer:${invoice.client.id}:${nth}`;
  const { id } = await parts.calls.post({ key, signal }, (stripe, options) =>
    stripe.customers.create({ ...params, metadata: { [CLIENT_FIELD]: invoice.client.id } }, options),
  );
  return id;
}

async function upToDate(
  { calls }: CustomerParts,
  there: Stripe.Customer,
  invoice: InvoiceToIssue,
  { key, signal }: Try,
): Promise<string> {
  mustBeSettled(there);
  const params = wanted(invoice);
  if (differs(there, params))
    await calls.post(
      // Named after what is written: another name is another call.
      { key: `${key}:customer:${digest(JSON.stringify(params))}`, signal },
      (stripe, options) => stripe.customers.update(there.id, params, options),
    );
  return there.id;
}

function differs(there: Stripe.Customer, { name, email, preferred_locales, address }: Wanted): boolean {
  const { line1, line2 } = there.address ?? {};
  const hasMoved = address !== undefined && (line1 !== address.line1 || (line2 ?? '') !== address.line2);
  const speaks = there.preferred_locales?.[0] === preferred_locales[0];
  return there.name !== name || there.email !== email || !speaks || hasMoved;
}

type Wanted = ReturnType<typeof wanted>;

/** A balance would change what is asked for without a word. */
export function mustBeSettled({ id, balance }: Pick<Stripe.Customer, 'id' | 'balance'>): void {
  if (balance === 0) return;
  throw new NeedsAHuman(
    `the customer ${id} has a balance at Stripe, which would change what this invoice asks for: set the balance to zero there, then replay this`,
  );
}
