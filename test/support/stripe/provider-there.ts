import { stripePayments } from '../../../src/adapters/stripe/provider.ts';
import { createRest } from '../../../src/adapters/stripe/rest.ts';
import type { CustomerBook, WhoThere } from '../../../src/billing/provider/customer-book.ts';
import type { Room } from '../room.ts';
import { SECRET_KEY, type StripeStandIn } from './stand-in.ts';

/** Who was made anew, and for whom. */
export function customersInMemory() {
  const kept = new Map<string, string>();
  const replaced: string[] = [];
  const nameOf = ({ clientId, account }: WhoThere): string => `${account} ${clientId}`;
  const book: CustomerBook = {
    find: async (who) => kept.get(nameOf(who)),
    keep: async ({ ref, replaces, ...who }) => {
      if (replaces !== null) replaced.push(replaces);
      kept.set(nameOf(who), ref);
    },
  };
  return { book, kept, replaced };
}

/** Our side, pointed at the stand-in. */
export function stripeAt(
  there: StripeStandIn,
  room: Pick<Room, 'prisma'>,
  customers = customersInMemory().book,
) {
  const rest = createRest({ secretKey: SECRET_KEY, apiBase: there.base });
  return stripePayments({ rest, prisma: room.prisma, customers, realMs: there.nowMs });
}
