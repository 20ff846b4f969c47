import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';
import type { ProviderName } from '../payment-provider.ts';

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

/** What stands at a provider is to be compared with the books. */
export interface InvoiceListDue extends Happening {
  readonly type: 'invoice.list-due';
  readonly engagementId: null;
  readonly provider: ProviderName;
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
  'covered-twice',
  'differs',
  'given-up',
  'gone',
  'void-there',
  'void-there-paid',
  'paid-though-void',
  'balance',
  'credit',
  'credit-void',
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

/** An open dispute does not stand as it stood when we looked last. `isNewDay`: it is to be answered by another day. */
export interface DisputeMoved extends AboutInvoice {
  readonly type: 'dispute.moved';
  readonly ref: string;
  readonly waitsThere: boolean;
  readonly isNewDay: boolean;
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

/** A credit note that the client was told of was voided at its provider: what it took off is open again. */
export interface CreditVoided extends AboutInvoice {
  readonly type: 'credit.voided';
  readonly number: string;
  readonly amount: Money;
}

export interface RefundAsked extends AboutInvoice {
  readonly type: 'refund.asked';
  readonly refundId: string;
  readonly amount: Money;
}

/** Money that was to go back did not, or is not asked to go back any more. */
export interface RefundFailed extends AboutInvoice {
  readonly type: 'refund.failed';
  readonly refundId: string;
}

/** A credit note that the provider did not make, and that nobody asks for any more. */
export interface CreditDropped extends AboutInvoice {
  readonly type: 'credit.dropped';
  readonly creditNoteId: string;
  readonly amount: Money;
}

export type PaymentsEvent =
  | InvoiceLooksDue
  | InvoiceListDue
  | InvoiceHinted
  | PaymentFailed
  | InvoiceNoted
  | ProviderNoted
  | CreditAsked
  | CreditIssued
  | CreditDropped
  | CreditVoided
  | RefundAsked
  | RefundFailed;
