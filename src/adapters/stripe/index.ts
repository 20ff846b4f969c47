/** Stripe: the provider, and what comes in from its webhook. */
export { isLiveKey, type StripeAccount } from './account.ts';
export { stripePayments } from './provider.ts';
export { createRest } from './rest.ts';
export { createStripeSource } from './source.ts';
export { createWebhook } from './webhook.ts';
