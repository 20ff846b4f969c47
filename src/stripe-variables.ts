import type { Variables } from './config-values.ts';

type StripeVariables = Pick<Variables, 'STRIPE_SECRET_KEY' | 'STRIPE_API_BASE'>;

/** What Stripe can't be reached without and that is not there, with where it is found. */
export function missingForStripe({ STRIPE_SECRET_KEY }: StripeVariables): string[] {
  return STRIPE_SECRET_KEY === undefined
    ? [
        'STRIPE_SECRET_KEY: make a restricted key (rk_…) in Stripe, Developers, API keys (or set PAYMENT_PROVIDER=bank-transfer to bill without Stripe)',
      ]
    : [];
}

/** Where it is set up. */
export function stripeAccountFrom({ STRIPE_SECRET_KEY: key, STRIPE_API_BASE: apiBase }: StripeVariables) {
  if (key === undefined) return undefined;
  return { secretKey: key.reveal(), ...(apiBase !== undefined && { apiBase }) };
}
