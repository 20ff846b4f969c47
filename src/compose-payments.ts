import { bankTransfer } from './adapters/bank-transfer/provider.ts';
import type { Database } from './adapters/postgres/database.ts';
import { receive } from './adapters/postgres/inbox.ts';
import {
  createRest,
  createStripeSource,
  createWebhook,
  isLiveKey,
  stripePayments,
} from './adapters/stripe/index.ts';
import type { World } from './adapters/system/world.ts';
import type { PaymentProvider } from './billing/payment-provider.ts';
import { createCustomerBook } from './billing/provider/keep-customer.ts';
import { documentsOnFirstUse } from './compose-documents.ts';
import type { Config } from './config.ts';
import type { Perform } from './kernel/act.ts';
import { stripeAccountFrom } from './stripe-variables.ts';

interface Needs {
  readonly config: Config;
  readonly database: Database;
  readonly world: World;
}

export type Payments = ReturnType<typeof composePayments>;

/** By whom invoices are issued and paid, and how word of it comes in. */
export function composePayments({ config, database: { prisma }, world }: Needs) {
  const account = stripeAccountFrom(config);
  const rest = account && createRest(account);
  const secrets = config.STRIPE_WEBHOOK_SECRET?.map((secret) => secret.reveal()) ?? [];
  const { realMs } = world;
  return {
    /** What was issued with one provider is finished with it, whichever takes the next. */
    providersWith(perform: Perform): readonly PaymentProvider[] {
      const here = bankTransfer(documentsOnFirstUse());
      if (rest === undefined) return [here];
      const customers = createCustomerBook({ read: prisma, perform });
      return [here, stripePayments({ rest, prisma, customers, realMs })];
    },
    routes: [
      createWebhook({
        secrets,
        realMs,
        ...(account !== undefined && { isLive: isLiveKey(account.secretKey) }),
        receive: (message) => receive(prisma, () => world.newId('inb'), message),
      }),
    ],
    source: createStripeSource(rest === undefined ? {} : { rest }),
  };
}
