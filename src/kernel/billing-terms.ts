import { z } from 'zod';

/** Whether prices are before tax, which then comes on top, or hold it already. */
export const Prices = z.enum(['added', 'contained']);
export type Prices = z.output<typeof Prices>;

/** Who bears what it costs to turn the client's money into the contract's currency. */
export const ConversionBearer = z.enum(['payer', 'agency', 'shared']);
export type ConversionBearer = z.output<typeof ConversionBearer>;

/**
 * What is agreed about billing beside the amounts (columns `engagement.billing_terms` and `agreement.billing`). Each
 * part stands by itself: one that can't be read is one that was not agreed.
 */
export const BillingTerms = z
  .object({
    /** How the fee is billed. src/billing/plan knows its shape. */
    plan: z.unknown().optional(),
    tax: z.object({ prices: Prices }).optional().catch(undefined),
    conversion: z.object({ bearer: ConversionBearer }).optional().catch(undefined),
  })
  .catch({});
export type BillingTerms = z.output<typeof BillingTerms>;

export const billingTerms = (json: unknown): BillingTerms => BillingTerms.parse(json);

const StoredPrices = z.object({ regime: z.string().optional(), prices: Prices.optional() }).catch({});

/**
 * How an agreement made now treats tax: as was set down for the project, or else as the agency usually does (column
 * `agency.tax`). `undefined`: the agency charges none, and there is nothing to agree on.
 */
export function pricesToAgree(agencyTax: unknown, projectTerms: unknown): Prices | undefined {
  const { regime, prices = 'added' } = StoredPrices.parse(agencyTax);
  if (regime === 'none') return undefined;
  return billingTerms(projectTerms).tax?.prices ?? prices;
}
