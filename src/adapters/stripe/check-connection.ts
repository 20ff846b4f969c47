import type { Stripe } from 'stripe';
import { API_VERSION, isLiveKey, type StripeAccount } from './account.ts';
import { StripeRefusal } from './failure.ts';
import { NEEDED_EVENTS } from './needed-events.ts';
import { createRest, type Rest } from './rest.ts';

/** How the connection to Stripe stands. `problem` says what to do; no secret is in it. */
export type StripeConnection =
  | {
      readonly state: 'ok';
      /** Empty: the key may not say. */
      readonly account: string;
      readonly isLive: boolean;
      readonly endpoint: Endpoint;
    }
  | { readonly state: 'lacking'; readonly missing: readonly string[] }
  | { readonly state: 'refused' | 'unreachable'; readonly problem: string };

/** The webhook endpoint at our address; `unseen`: the key may not look. */
export type Endpoint = 'good' | 'none' | 'disabled' | 'other-version' | 'missing-events' | 'unseen';

/** Of which nothing at Stripe bears the name. */
const NOBODY = 'engawa_doctor';

/** What the key has to be allowed, by Stripe's names for it, and a request that only somebody allowed is answered. */
const rights: readonly (readonly [string, (stripe: Stripe) => PromiseLike<unknown>])[] = [
  ['Customers: Write', (it) => it.customers.update(`cus_${NOBODY}`, {})],
  ['Invoices: Write', (it) => it.invoices.update(`in_${NOBODY}`, {})],
  ['Invoices: Write', (it) => it.invoiceItems.update(`ii_${NOBODY}`, {})],
  ['Credit notes: Write', (it) => it.creditNotes.update(`cn_${NOBODY}`, {})],
  ['Charges and Refunds: Write', (it) => it.refunds.update(`re_${NOBODY}`, {})],
  ['PaymentIntents: Read', (it) => it.invoicePayments.list({ limit: 1 })],
  ['Payment Records: Write', (it) => it.paymentRecords.list({ limit: 1 })],
  ['Disputes: Write', (it) => it.disputes.update(`du_${NOBODY}`, {})],
  ['Files: Write', (it) => it.files.list({ limit: 1 })],
];

/**
 * Asks for one of each thing that the key has to reach, by names that nothing there has, and for the endpoint. Whoever
 * may not is told so before it is looked whether there is such a thing. Changes nothing there. Never throws.
 */
export async function checkConnection(
  account: StripeAccount,
  webhookUrl: string | undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<StripeConnection> {
  const rest = createRest(account);
  try {
    const name = await rest.accountName(signal);
    const asked = await Promise.all(rights.map(([right, ask]) => lacks(rest, right, ask, signal)));
    const missing = [...new Set(asked.flat())];
    if (missing.length > 0) return { state: 'lacking', missing };
    const endpoint = await endpointAt(rest, webhookUrl, signal);
    const isLive = isLiveKey(account.secretKey);
    return { state: 'ok', account: name.startsWith('acct_') ? name : '', isLive, endpoint };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { state: error instanceof StripeRefusal ? 'refused' : 'unreachable', problem };
  }
}

/** Any other refusal comes from somebody who may: there is no such thing, or the account has none of that kind. */
async function lacks(
  rest: Rest,
  right: string,
  ask: (stripe: Stripe) => PromiseLike<unknown>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    await rest.call('reading', signal, ask);
  } catch (error) {
    if (!(error instanceof StripeRefusal) || error.status === 401) throw error;
    if (error.status === 403) return [right];
  }
  return [];
}

async function endpointAt(rest: Rest, url: string | undefined, signal: AbortSignal): Promise<Endpoint> {
  if (url === undefined) return 'none';
  try {
    const { data } = await rest.call('reading', signal, (stripe) =>
      stripe.webhookEndpoints.list({ limit: 100 }),
    );
    const ours = data.filter((one) => one.url === url);
    const [found] = ours.filter(({ status }) => status === 'enabled');
    if (found === undefined) return ours.length > 0 ? 'disabled' : 'none';
    if (found.api_version !== API_VERSION) return 'other-version';
    const takes = new Set<string>(found.enabled_events);
    return takes.has('*') || NEEDED_EVENTS.every((event) => takes.has(event)) ? 'good' : 'missing-events';
  } catch (error) {
    if (error instanceof StripeRefusal && error.status === 403) return 'unseen';
    throw error;
  }
}
