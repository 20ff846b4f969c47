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

/** No key of Stripe's: it opens a Stripe of this machine's own beside the local workspace. */
export const isLocalStripe = ({ STRIPE_SECRET_KEY, STRIPE_API_BASE }: StripeVariables): boolean =>
  STRIPE_API_BASE === undefined && STRIPE_SECRET_KEY?.reveal().startsWith('sk_test_local') === true;

/** What Stripe would only say when the first invoice is sent. */
export const misplacedForStripe = (variables: StripeVariables, besideRealSlack: boolean): string[] =>
  besideRealSlack && isLocalStripe(variables)
    ? [
        'STRIPE_SECRET_KEY: sk_test_local… opens a Stripe of the local workspace’s own; beside a real Slack give a restricted key (rk_…) from Stripe, Developers, API keys',
      ]
    : [];

/** Where it is set up. */
export function stripeAccountFrom({ STRIPE_SECRET_KEY: key, STRIPE_API_BASE: apiBase }: StripeVariables) {
  if (key === undefined) return undefined;
  return { secretKey: key.reveal(), ...(apiBase !== undefined && { apiBase }) };
}
