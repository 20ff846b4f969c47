import type { Tx } from '../../kernel/act.ts';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import type { PaymentProvider } from '../payment-provider.ts';
import { LISTED_FOR, listThere, MOST_STRAYS } from './list-there.ts';

export interface ListParts {
  readonly read: { readonly [M in 'invoice' | 'providerCustomer' | 'engagement']: Pick<Tx[M], 'findMany'> };
  readonly providers: readonly PaymentProvider[];
}

/** Of what is listed only what is ours and unknown is kept: others may use the same account. */
export function listCarrier({
  read,
  providers,
}: ListParts): Carrier<typeof listThere.payload, typeof listThere.receipt> {
  return carrier({
    effect: listThere,
    repeat: 'harmless',
    async carry({ provider }, { firstTriedMs, signal }) {
      const remote = providers.find(({ name }) => name === provider)?.remote;
      if (remote === undefined) return { strays: [] };
      const sinceMs = firstTriedMs - LISTED_FOR.hours * 3_600_000;
      const found = await remote.list({ sinceMs, signal });
      const known = await read.invoice.findMany({
        where: { provider, providerRef: { not: null } },
        select: { providerRef: true },
      });
      const inBooks = new Set(known.map(({ providerRef }) => providerRef));
      const strange = found.filter(({ ref }) => !inBooks.has(ref));
      const customers = await read.providerCustomer.findMany({
        where: { provider, ref: { in: strange.flatMap(({ customerRef }) => customerRef ?? []) } },
        select: { ref: true },
      });
      const engagements = await read.engagement.findMany({
        where: { id: { in: strange.flatMap(({ engagementId }) => engagementId ?? []) } },
        select: { id: true },
      });
      const ours = new Set([...customers.map(({ ref }) => ref), ...engagements.map(({ id }) => id)]);
      return {
        strays: strange
          .filter(
            ({ customerRef, engagementId }) => ours.has(customerRef ?? '') || ours.has(engagementId ?? ''),
          )
          .slice(0, MOST_STRAYS)
          .map(({ customerRef: _theirs, ...stray }) => stray),
      };
    },
  });
}
