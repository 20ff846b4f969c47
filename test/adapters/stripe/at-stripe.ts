import { expect } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import type { PaymentProvider } from '../../../src/billing/payment-provider.ts';
import type { Room } from '../../support/room.ts';
import { customersInMemory, stripeAt } from '../../support/stripe/provider-there.ts';
import { type StripeStandIn, startStripe } from '../../support/stripe/stand-in.ts';

export const onlyOf = (there: StripeStandIn) => {
  const [invoice, ...more] = there.books.invoices.values();
  if (invoice === undefined || more.length > 0) throw new Error(`${there.books.invoices.size} invoices`);
  return invoice;
};

export interface AtStripe {
  readonly there: StripeStandIn;
  readonly provider: PaymentProvider;
  readonly key: string;
  /** Customers that were gone there. */
  readonly replaced: string[];
}

/** A Stripe of its own for one test, which has to understand all that it was asked. */
export async function atStripeIn(
  room: Pick<Room, 'prisma'>,
  work: (at: AtStripe) => Promise<void>,
): Promise<void> {
  const there = await startStripe();
  there.world.todayMs = Date.parse('2026-11-23T01:00:00Z');
  const customers = customersInMemory();
  try {
    await work({
      there,
      provider: stripeAt(there, room, customers.book),
      key: newId('eff'),
      replaced: customers.replaced,
    });
    expect(there.wrong).toEqual([]);
  } finally {
    await there.close();
  }
}
