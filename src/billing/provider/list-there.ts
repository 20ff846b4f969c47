import { z } from 'zod';
import { outsideEffect } from '../../kernel/effect.ts';
import { ProviderName } from '../payment-provider.ts';

/** So far back nobody expects an invoice to be found any more. */
export const LISTED_FOR = { hours: 90 * 24 } as const;
/** Far more than anybody settles one by one. */
export const MOST_STRAYS = 200;

/** An invoice that asks for money at a provider, as a receipt keeps it. */
export const InvoiceThere = z.object({
  ref: z.string(),
  number: z.string().nullable(),
  /** Minor units as our currencies have them. */
  total: z.string().regex(/^-?\d+$/),
  currency: z.string(),
  /** What its customer is called there. */
  customer: z.string(),
  /** Our own marks on it, where it has any. */
  engagementId: z.string().nullable(),
  invoiceId: z.string().nullable(),
});
export type InvoiceThere = z.output<typeof InvoiceThere>;

/**
 * Looks through the invoices of a provider for those that concern our clients and are not in our books: made there by
 * hand, or by us before the books were restored from a copy. The daily check reads the newest answer.
 */
export const listThere = outsideEffect({
  kind: 'invoice.list-there',
  payload: z.object({ provider: ProviderName }),
  receipt: z.object({ strays: z.array(InvoiceThere) }),
});
