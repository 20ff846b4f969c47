/** An invoice on which money is waited for. */
export interface OpenInvoice {
  readonly id: string;
  readonly number: string;
  readonly client: string;
  readonly currency: string;
  /** What is still to be paid, in minor units; 0 where it is settled. */
  readonly left: bigint;
  /** Under which its client pays: its own name, and those of payers that were confirmed before. */
  readonly payers: readonly string[];
  /** Payments that a person recorded and that no entry of a statement stands behind yet. */
  readonly recorded: readonly {
    readonly paymentId: string;
    readonly minor: bigint;
    readonly paidOn: string;
  }[];
}

/** Money that came in; `left` of it is not applied yet. */
export interface OpenEntry {
  readonly id: string;
  readonly bookedOn: string;
  readonly left: bigint;
  readonly currency: string;
  readonly payer: string;
  readonly reference: string;
}

export const matchReasons = [
  'number',
  'numbers',
  'number-part',
  'number-more',
  'payer-amount',
  'payer-like',
  'payer-all',
  'payer-short',
  'amount',
  'recorded',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** `seen-before`: likely the same payment as one of an earlier statement in another format. */
export const noMatchReasons = ['currency', 'settled', 'nothing', 'seen-before'] as const;
export type NoMatchReason = (typeof noMatchReasons)[number];

export interface Part {
  readonly invoiceId: string;
  readonly minor: bigint;
}

/** What an entry pays, how sure that is, and why. */
export type Proposal =
  | { readonly certainty: 'sure' | 'likely'; readonly reason: MatchReason; readonly parts: readonly Part[] }
  | {
      readonly certainty: 'likely';
      readonly reason: 'recorded';
      readonly parts: readonly Part[];
      readonly paymentId: string;
    }
  /** `about`: an invoice, or of `seen-before` the statement's name. */
  | { readonly certainty: 'none'; readonly reason: NoMatchReason; readonly about: string | null };
