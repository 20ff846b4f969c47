import type { Books, KeptInvoice } from './books.ts';
import { missing } from './refused.ts';

export interface DeskNeeds {
  readonly books: Books;
  readonly clockMs: () => number;
  /** What its invoices' numbers begin with. */
  readonly numberPrefix: string;
  readonly shown: (invoice: KeptInvoice) => object;
}

export function finding({ books, shown }: DeskNeeds) {
  return {
    /** `param` is what Stripe names in its answer: `invoice` or, for POST actions, `id`. */
    find(id: string, param: string): KeptInvoice {
      const found = books.invoices.get(id);
      if (found === undefined) throw missing('invoice', id, param);
      return found;
    },
    tell: (what: string, invoice: KeptInvoice): void => books.tell(`invoice.${what}`, shown(invoice)),
  };
}
export type Finding = ReturnType<typeof finding>;
