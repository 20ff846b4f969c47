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
  | { readonly state: 'refused' | 'unreachable'; readonly problem: string };

/** The webhook endpoint at our address; `unseen`: the key may not look. */
export type Endpoint = 'good' | 'none' | 'disabled' | 'other-version' | 'missing-events' | 'unseen';

const reads = [
  [
    'invoices',
    (rest: Rest, signal: AbortSignal) => rest.call('reading', signal, (it) => it.invoices.list({ limit: 1 })),
  ],
  [
    'customers',
    (rest: Rest, signal: AbortSignal) =>
      rest.call('reading', signal, (it) => it.customers.list({ limit: 1 })),
  ],
  [
    'credit notes',
    (rest: Rest, signal: AbortSignal) =>
      rest.call('reading', signal, (it) => it.creditNotes.list({ limit: 1 })),
  ],
  [
    'refunds',
    (rest: Rest, signal: AbortSignal) => rest.call('reading', signal, (it) => it.refunds.list({ limit: 1 })),
  ],
  [
    'disputes',
    (rest: Rest, signal: AbortSignal) => rest.call('reading', signal, (it) => it.disputes.list({ limit: 1 })),
  ],
] as const;

/** Reads one of each thing that the key has to reach, and the endpoint. Creates nothing there. Never throws. */
export async function checkConnection(
  account: StripeAccount,
  webhookUrl: string | undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<StripeConnection> {
  const rest = createRest(account);
  try {
    for (const [what, read] of reads) await read(rest, signal).catch(lacking(what));
    await notes(rest, signal).catch(unlessForbidden);
    const name = await rest.accountName(signal);
    const endpoint = await endpointAt(rest, webhookUrl, signal);
    const isLive = isLiveKey(account.secretKey);
    return { state: 'ok', account: name.startsWith('acct_') ? name : '', isLive, endpoint };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { state: error instanceof StripeRefusal ? 'refused' : 'unreachable', problem };
  }
}

const notes = (rest: Rest, signal: AbortSignal) =>
  rest.call('reading', signal, (it) => it.paymentRecords.list({ limit: 1 }));

/** Not every account has them; then a part that came by another way is refused when it is noted, with words. */
function unlessForbidden(error: unknown): undefined {
  if (!(error instanceof StripeRefusal)) throw error;
  if (error.status === 403) lacking('payment records')(error);
}

const lacking =
  (what: string) =>
  (error: unknown): never => {
    if (error instanceof StripeRefusal && error.status === 403)
      throw new StripeRefusal({
        type: '',
        code: '',
        param: '',
        headers: {},
        requestId: '',
        statusCode: 403,
        message: `the key may not read ${what}`,
      });
    throw error;
  };

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
