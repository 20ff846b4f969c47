/** Whose invoices these are, and where Stripe is reached. */
export interface StripeAccount {
  readonly secretKey: string;
  /** Without a slash at the end; left out: Stripe's own. */
  readonly apiBase?: string;
}

/** Both sides speak this one: the SDK, and the webhook endpoint that is made with it. */
export const API_VERSION = '2026-10-28.endive';

/** A key is for real money or for rehearsals; messages about the other kind are nobody's here. */
export const isLiveKey = (secretKey: string): boolean => /^[sr]k_live_/.test(secretKey);
