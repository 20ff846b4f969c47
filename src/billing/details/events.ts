import type { Happening } from '../../kernel/event.ts';
import type { DetailKind } from './detail-change.ts';

interface AboutDetails extends Happening {
  readonly changeId: string;
  readonly kind: DetailKind;
  /** What stood before, and what is to stand or stands now, as it is kept. */
  readonly before: unknown;
  readonly after: unknown;
  /** Invoices whose cards say something of it. */
  readonly invoiceIds: readonly string[];
}

/** Somebody wants invoices to go elsewhere, or to be paid elsewhere. Nothing has changed yet. */
export interface DetailsAsked extends AboutDetails {
  readonly type: 'billing.details-asked';
  /** Ids of those who may confirm it. Empty: nobody has to. */
  readonly confirmers: readonly string[];
  /** The contact from before can't be asked in Slack, and is written to. */
  readonly writesToOld: boolean;
}

/** From now on it holds, for invoices that are approved afterwards. */
export interface DetailsConfirmed extends AboutDetails {
  readonly type: 'billing.details-confirmed';
  /** Of a new account: whose clients have open invoices and are told. */
  readonly engagementIds: readonly string[];
}

/** Who was asked says that it is not right. It may be an attempt at fraud. */
export interface DetailsRefused extends AboutDetails {
  readonly type: 'billing.details-refused';
  /** Owners and finance. */
  readonly slackUserIds: readonly string[];
}

/** Nothing came of it: another one took its place, nobody answered in time, or who had asked took it back. */
export interface DetailsWithdrawn extends AboutDetails {
  readonly type: 'billing.details-withdrawn';
  readonly why: 'replaced' | 'expired' | 'taken-back';
}

export interface DetailsReminded extends AboutDetails {
  readonly type: 'billing.details-reminded';
  /** The day, in the readers' zone. */
  readonly day: string;
}

/** Who looked after a client's invoices is gone from the channel or from Slack: whoever decides answers in their place. */
export interface BillingContactLeft extends Happening {
  readonly type: 'billing.contact-left';
  readonly engagementId: string;
  readonly contactId: string;
  readonly who: string;
  /** Questions that somebody else answers from now on. */
  readonly changeIds: readonly string[];
}

export type DetailsEvent =
  | DetailsAsked
  | DetailsConfirmed
  | DetailsRefused
  | DetailsWithdrawn
  | DetailsReminded
  | BillingContactLeft;
