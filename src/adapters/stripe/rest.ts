import type { Stripe } from 'stripe';
import { API_VERSION, isLiveKey, type StripeAccount } from './account.ts';
import { within } from './deadline.ts';
import { type CallKind, meaningOf, StripeRefusal } from './failure.ts';

const CALL_MS = 10_000;

/** Calls to Stripe: the SDK, loaded with the first of them, never repeating by itself, and with an end. */
export function createRest(account: StripeAccount) {
  let made: Promise<Stripe> | undefined;
  const load = (): Promise<Stripe> => {
    made ??= open(account);
    return made;
  };
  let named: Promise<string> | undefined;
  const rest = {
    async call<T>(kind: CallKind, signal: AbortSignal, ask: (stripe: Stripe) => PromiseLike<T>): Promise<T> {
      const stripe = await load();
      try {
        return await within(
          Promise.resolve(ask(stripe)),
          AbortSignal.any([signal, AbortSignal.timeout(CALL_MS + 1_000)]),
        );
      } catch (error) {
        throw meaningOf(error, kind);
      }
    },
    /** Whose money it is. A restricted key need not be allowed to say: then the kind of the key names it. */
    async accountName(signal: AbortSignal): Promise<string> {
      named ??= rest
        .call('reading', signal, (stripe) => stripe.accounts.retrieveCurrent())
        .then(({ id }) => id)
        .catch((error: unknown) => {
          if (error instanceof StripeRefusal && error.status === 403)
            return isLiveKey(account.secretKey) ? 'live' : 'test';
          named = undefined;
          throw error;
        });
      return named;
    },
  };
  return rest;
}
export type Rest = ReturnType<typeof createRest>;

async function open({ secretKey, apiBase }: StripeAccount): Promise<Stripe> {
  const { Stripe } = await import('stripe');
  return new Stripe(secretKey, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 0,
    timeout: CALL_MS,
    telemetry: false,
    appInfo: { name: 'Engawa' },
    ...whereFrom(apiBase),
  });
}

function whereFrom(apiBase: string | undefined): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  if (apiBase === undefined) return {};
  const { hostname, port, protocol } = new URL(apiBase);
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    port: port === '' ? (isPlain ? 80 : 443) : port,
    protocol: isPlain ? 'http' : 'https',
  };
}
