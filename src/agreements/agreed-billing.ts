import { type BillingPlan, billingPlanFrom } from '../kernel/billing-plan.ts';
import { type BillingTerms, billingTerms } from '../kernel/billing-terms.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { DraftFacts } from './draft-facts.ts';

/** What is agreed about billing beside the amounts: column `agreement.billing`, frozen with the text that says it. */
export interface AgreedBilling extends Omit<BillingTerms, 'plan'> {
  readonly plan: BillingPlan | null;
}

export function agreedBillingFrom(column: unknown): AgreedBilling {
  const { plan, ...terms } = billingTerms(column);
  return { ...terms, plan: billingPlanFrom(plan) };
}

type Facts = Pick<DraftFacts, 'billing' | 'prices' | 'conversion'>;

/** As a draft made now agrees it. */
export const agreedBilling = ({ billing, prices, conversion }: Facts) => ({
  plan: billing ?? null,
  ...(prices === undefined ? {} : { tax: { prices } }),
  ...(conversion === undefined ? {} : { conversion: { bearer: conversion } }),
});

/** Whether it was drafted with what holds now. */
export const sameBilling = (drafted: AgreedBilling, facts: Facts): boolean =>
  canonicalJson(drafted) === canonicalJson(agreedBilling(facts));
