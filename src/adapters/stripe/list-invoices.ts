import type { Stripe } from 'stripe';
import type { RemotePayments } from '../../billing/payment-provider.ts';
import { fromStripe } from './currency.ts';
import type { Rest } from './rest.ts';

/** Stripe's most. */
const PAGE = 100;
/** Five thousand invoices, at a call each hundred: nobody looks through more by hand. */
const MOST_PAGES = 50;

type Asked = Parameters<RemotePayments['list']>[0];
type There = Awaited<ReturnType<RemotePayments['list']>>[number];

/** Listed, never searched: a search may be minutes behind. */
export async function listInvoices(rest: Rest, { sinceMs, signal }: Asked): Promise<readonly There[]> {
  const created = { gte: Math.floor(sinceMs / 1000) };
  const found: There[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, has_more } = await rest.call('reading', signal, (stripe) =>
      stripe.invoices.list({ created, limit: PAGE, ...(after !== undefined && { starting_after: after }) }),
    );
    found.push(...data.filter(asksForMoney).map(there));
    after = data.at(-1)?.id;
    if (!has_more || after === undefined) break;
  }
  return found;
}

/** A draft asks for nothing yet, a void one for nothing any more; what a subscription bills was set up for it. */
const asksForMoney = ({ status, billing_reason, total }: Stripe.Invoice): boolean =>
  (status === 'open' || status === 'paid' || status === 'uncollectible') &&
  total > 0 &&
  !(billing_reason ?? '').startsWith('subscription');

function there({ id, number, total, currency, customer, customer_name, metadata }: Stripe.Invoice): There {
  return {
    ref: id,
    number,
    total: fromStripe(total, currency).minor.toString(),
    currency: currency.toUpperCase(),
    customer: customer_name ?? '',
    customerRef: typeof customer === 'string' ? customer : (customer?.id ?? null),
    engagementId: metadata?.['engawa_engagement'] ?? null,
    invoiceId: metadata?.['engawa_invoice'] ?? null,
  };
}
