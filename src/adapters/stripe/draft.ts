import type { Stripe } from 'stripe';
import type { InvoiceToIssue } from '../../billing/payment-provider.ts';
import type { Try } from '../../kernel/carrier.ts';
import { InDoubt, NeedsAHuman } from '../../kernel/effect.ts';
import type { CallBook } from './call-book.ts';
import { toStripe } from './currency.ts';
import { mustBeSettled } from './customer.ts';
import { isMissing, StripeRefusal } from './failure.ts';
import { invoiceParams, itemsFor } from './invoice-words.ts';
import { paymentSettings } from './methods.ts';
import type { Rest } from './rest.ts';

export interface DraftParts {
  readonly rest: Rest;
  readonly calls: CallBook;
}

/** Which line of ours an item is. */
const LINE_FIELD = 'engawa_line';

const draftKey = (key: string): string => `${key}:draft`;

export async function makeDraft(
  { calls }: DraftParts,
  invoice: InvoiceToIssue,
  customer: string,
  { key, signal, mustBeOurs }: Try,
): Promise<Stripe.Invoice> {
  const params = invoiceParams(invoice, customer, key);
  const make = (more: Pick<Stripe.InvoiceCreateParams, 'payment_settings'>): Promise<Stripe.Invoice> =>
    calls.post({ key: draftKey(key), signal, mustBeOurs }, (stripe, options) =>
      stripe.invoices.create({ ...params, ...more }, options),
    );
  const settings = paymentSettings(invoice);
  if (settings === undefined) return make({});
  // One that nobody has switched on is refused, and all with it: then what the account has set up.
  return make({ payment_settings: settings }).catch((error: unknown) => {
    if (error instanceof StripeRefusal && error.param.startsWith('payment_settings')) return make({});
    throw error;
  });
}

/**
 * Brings a draft, new or half made by a try that was cut off, to exactly the lines of our invoice. Undefined: it held
 * something else, or was made for a customer who is gone, and has been taken away.
 */
export async function completeDraft(
  parts: DraftParts,
  draft: Stripe.Invoice,
  invoice: InvoiceToIssue,
  customer: string,
  attempt: Try,
): Promise<Stripe.Invoice | undefined> {
  const { rest, calls } = parts;
  const { key, signal } = attempt;
  const there = await itemsOf(rest, draft.id, signal);
  const wanted = itemsFor(invoice);
  const fits = (item: Stripe.InvoiceItem): boolean =>
    wanted.some(({ line, amount }) => item.metadata?.[LINE_FIELD] === line && item.amount === amount);
  const lines = there.map(({ metadata }) => metadata?.[LINE_FIELD]);
  if (customerOf(draft) !== customer || !there.every(fits) || new Set(lines).size !== lines.length) {
    await removeDraft(parts, draft.id, key, signal);
    return undefined;
  }
  for (const { line, description, amount } of wanted.filter((one) => !lines.includes(one.line)))
    await calls.post({ key: `${key}:item:${draft.id}:${line}`, signal }, (stripe, options) =>
      stripe.invoiceItems.create(
        {
          customer,
          // Bound to this invoice: an item without one would land on whatever is billed next.
          invoice: draft.id,
          amount,
          currency: draft.currency,
          description,
          metadata: { [LINE_FIELD]: line },
        },
        options,
      ),
    );
  return rest.call('reading', signal, (stripe) => stripe.invoices.retrieve(draft.id));
}

/** Items first: those of a draft that was deleted stay for ever on something that is gone. */
export async function removeDraft(
  { rest, calls }: DraftParts,
  id: string,
  key: string,
  signal: AbortSignal,
): Promise<void> {
  for (const item of await itemsOf(rest, id, signal))
    await rest.call('writing', signal, (stripe) => stripe.invoiceItems.del(item.id)).catch(unlessMissing);
  await rest.call('writing', signal, (stripe) => stripe.invoices.del(id)).catch(unlessMissing);
  // Stripe would play back the draft that is gone.
  await calls.giveUp(draftKey(key));
}

/** Sums, taxes and balances that somebody set up at Stripe must not make another amount of ours. */
export function mustAddUp(draft: Stripe.Invoice, invoice: InvoiceToIssue): void {
  const { id, total, starting_balance: balance } = draft;
  mustBeSettled({ id: customerOf(draft) ?? '', balance });
  const wanted = toStripe(invoice.total);
  if (total === wanted) return;
  throw new NeedsAHuman(
    `Stripe makes ${total} of this invoice (${id}), which asks for ${wanted}, in the smallest unit: please look for taxes or discounts that Stripe adds by itself, then replay this`,
  );
}

export async function finalize(
  { rest, calls }: DraftParts,
  id: string,
  { key, signal, mustBeOurs }: Try,
): Promise<Stripe.Invoice> {
  try {
    return await calls.post({ key: `${key}:finalize:${id}`, signal, mustBeOurs }, (stripe, options) =>
      stripe.invoices.finalizeInvoice(id, { auto_advance: false }, options),
    );
  } catch (error) {
    if (error instanceof InDoubt) throw error;
    // Most refusals carry no code; somebody may have finalized it over there.
    const now = await rest.call('reading', signal, (stripe) => stripe.invoices.retrieve(id));
    if (now.status === 'draft') throw error;
    return now;
  }
}

const customerOf = ({ customer }: Stripe.Invoice): string | null =>
  typeof customer === 'string' || customer === null ? customer : customer.id;

const itemsOf = (rest: Rest, invoice: string, signal: AbortSignal): Promise<Stripe.InvoiceItem[]> =>
  rest.call('reading', signal, (stripe) =>
    stripe.invoiceItems.list({ invoice, limit: 100 }).autoPagingToArray({ limit: 1000 }),
  );

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
