import { API_VERSION } from '../adapters/stripe/account.ts';
import type { Endpoint } from '../adapters/stripe/check-connection.ts';
import type { Config } from '../config.ts';
import { isLocalStripe, stripeAccountFrom } from '../stripe-variables.ts';
import { type Answer, type Check, off, ok, wrong } from './finding.ts';

/** Key, its permissions, and the webhook endpoint of Stripe, where it is connected. Nothing is created there. */
export function stripeCheck(config: Config): Check {
  return {
    about: 'Stripe',
    async look(signal) {
      const account = stripeAccountFrom(config);
      if (account === undefined)
        return [off('invoices are paid by bank transfer; docs/setup.md says how to connect Stripe')];
      if (isLocalStripe(config))
        return [off('sk_test_local… is no key of Stripe’s: npm start opens a Stripe of this machine’s own')];
      const { checkConnection } = await import('../adapters/stripe/check-connection.ts');
      const webhookUrl = config.publicUrl === undefined ? undefined : `${config.publicUrl}/webhooks/stripe`;
      const found = await checkConnection(account, webhookUrl, signal);
      if (found.state === 'lacking')
        return [wrong(`the key lacks: ${found.missing.join(', ')}`, `${edit} ${found.missing.join(', ')}`)];
      if (found.state !== 'ok') return [wrong(found.problem, fixes[found.state])];
      const which = found.account === '' ? 'its account' : found.account;
      return [
        ok(`the key is good: ${which}, ${found.isLive ? 'real money' : 'test mode'}`),
        hookAnswer(config, found.endpoint),
        ...(config.paymentProvider === 'stripe'
          ? []
          : [off('new invoices are paid by bank transfer: PAYMENT_PROVIDER is bank-transfer')]),
      ];
    },
  };
}

const edit = 'in Stripe, Developers, API keys, edit the restricted key (it stays the same one) and give it';

const fixes = {
  refused: 'compare the key and its permissions with docs/setup.md, Connect Stripe',
  unreachable: 'check the network between this machine and api.stripe.com',
} as const;

function hookAnswer({ STRIPE_WEBHOOK_SECRET, publicUrl }: Config, endpoint: Endpoint): Answer {
  const slow = 'until then payments are looked for each half hour';
  if (STRIPE_WEBHOOK_SECRET === undefined)
    return wrong(
      'STRIPE_WEBHOOK_SECRET is not set, so that its messages could not be trusted',
      `copy the signing secret of the endpoint in Stripe, Developers, Webhooks; ${slow}`,
    );
  if (publicUrl?.startsWith('https:') !== true)
    return wrong('Stripe reports to an https address only', `set PUBLIC_URL to one; ${slow}`);
  switch (endpoint) {
    case 'good':
      return ok('it reports to /webhooks/stripe, and its messages are checked by the signing secret');
    case 'unseen':
      return off('whether its webhook is set up was not seen: the key may not read webhook endpoints');
    case 'none':
      return wrong(
        `no webhook endpoint for ${publicUrl}/webhooks/stripe`,
        `make one under Developers, Webhooks; ${slow}`,
      );
    case 'disabled':
      return wrong('its webhook endpoint is disabled', `enable it under Developers, Webhooks; ${slow}`);
    case 'other-version':
      return wrong(
        'its webhook endpoint uses another API version',
        `make it anew with version ${API_VERSION}`,
      );
    case 'missing-events':
      return wrong('its webhook endpoint does not send all events', 'add those that docs/setup.md lists');
  }
}
