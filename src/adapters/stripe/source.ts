import { hearFromPayments, type Told } from '../../billing/provider/hear-from-provider.ts';
import type { Act } from '../../kernel/act.ts';
import { API_VERSION } from './account.ts';
import { fromStripe } from './currency.ts';
import { Message } from './message.ts';
import type { Rest } from './rest.ts';

interface Parts {
  /** Left out where Stripe is not set up. */
  readonly rest?: Rest;
}

const ASK_MS = 15_000;

/** What a message of Stripe's means: which invoice is to be asked about, or what finance has to know. */
export function createStripeSource({ rest }: Parts) {
  return {
    source: 'stripe',
    async interpret(body: unknown): Promise<{ readonly act: Act; readonly input: unknown } | undefined> {
      const message = Message.parse(body);
      const version = message.api_version ?? API_VERSION;
      const input = {
        provider: 'stripe',
        told: await toldBy(message, rest),
        otherVersion: version === API_VERSION ? null : version,
      };
      return { act: hearFromPayments, input };
    },
  };
}

async function toldBy({ id, type, data: { object } }: Message, rest: Rest | undefined): Promise<Told> {
  const key = object.metadata?.engawa_key ?? null;
  if (object.object === 'invoice' && object.id != null) return { kind: 'invoice', ref: object.id, key };
  if (object.invoice != null) return { kind: 'invoice', ref: object.invoice, key: null };
  if (object.object === 'cash_balance') return fundsFrom(id, object);
  // A payment knows nothing of its invoice; a dispute can come before the payment that it is about.
  if (object.payment_intent == null || rest === undefined || !/^(charge|refund)\./.test(type))
    return { kind: 'nothing' };
  const payment_intent = object.payment_intent;
  const { data } = await rest.call('reading', AbortSignal.timeout(ASK_MS), (stripe) =>
    stripe.invoicePayments.list({ payment: { type: 'payment_intent', payment_intent }, limit: 1 }),
  );
  const invoice = data[0]?.invoice;
  if (invoice === undefined) return { kind: 'nothing' };
  return { kind: 'invoice', ref: typeof invoice === 'string' ? invoice : invoice.id, key: null };
}

/** Money that came by bank transfer and fits no invoice. One currency at a time is what a balance changes in. */
function fundsFrom(ref: string, { customer, available }: Message['data']['object']): Told {
  const [found] = Object.entries(available ?? {}).filter(([, amount]) => amount > 0);
  if (found === undefined || customer == null) return { kind: 'nothing' };
  const { minor, currency } = fromStripe(found[1], found[0]);
  return { kind: 'funds', ref, customer, amount: minor.toString(), currency };
}
