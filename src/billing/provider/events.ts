import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';

interface AboutInvoice extends Happening {
  readonly engagementId: string;
  readonly invoiceId: string;
}

/** These have not been asked about at their provider for a while. */
export interface InvoiceLooksDue extends Happening {
  readonly type: 'invoice.looks-due';
  readonly engagementId: null;
  readonly invoiceIds: readonly string[];
}

/** The provider says that something happened; how it stands is to be asked. */
export interface InvoiceHinted extends AboutInvoice {
  readonly type: 'invoice.hinted';
}

/** A payment did not go through. `last`: the provider does not try again by itself. */
export interface PaymentFailed extends AboutInvoice {
  readonly type: 'payment.failed';
  readonly which: 'first' | 'last';
}

export const invoiceNotes = [
  'overpaid',
  'differs',
  'given-up',
  'gone',
  'void-there',
  'paid-though-void',
  'refund',
  'refund-failed',
  'dispute',
  'dispute-won',
  'dispute-lost',
  'dispute-ended',
] as const;
export type InvoiceNote = (typeof invoiceNotes)[number];

/** Something at the provider that finance has to know. `ref`: the provider's name for it; each is told once. */
export interface InvoiceNoted extends AboutInvoice {
  readonly type: 'invoice.noted';
  readonly note: InvoiceNote;
  readonly ref: string;
  readonly amount: Money;
}

export const providerNotes = ['unknown-invoice', 'funds', 'version', 'customer-replaced'] as const;
export type ProviderNote = (typeof providerNotes)[number];

/** The same where it is about no invoice of ours. */
export interface ProviderNoted extends Happening {
  readonly type: 'provider.noted';
  readonly engagementId: null;
  readonly note: ProviderNote;
  readonly ref: string;
  readonly clientId: string | null;
  readonly amount: Money | null;
}

export interface CreditAsked extends AboutInvoice {
  readonly type: 'credit.asked';
  readonly creditNoteId: string;
  readonly amount: Money;
}

export interface CreditIssued extends AboutInvoice {
  readonly type: 'credit.issued';
  readonly creditNoteId: string;
  readonly amount: Money;
}

export interface RefundAsked extends AboutInvoice {
  readonly type: 'refund.asked';
  readonly refundId: string;
  readonly amount: Money;
}

export type PaymentsEvent =
  | InvoiceLooksDue
  | InvoiceHinted
  | PaymentFailed
  | InvoiceNoted
  | ProviderNoted
  | CreditAsked
  | CreditIssued
  | RefundAsked;
