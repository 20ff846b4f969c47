/** What is agreed about billing. Agreements read it too, so it stands in the kernel. */
export {
  type BillingTerms,
  billingTerms,
  ConversionBearer,
  Prices,
  pricesToAgree,
} from '../kernel/billing-terms.ts';
