import type { Day } from '../kernel/calendar.ts';
import type { Happening } from '../kernel/event.ts';
import type { Money } from '../kernel/money.ts';
import type { ClientRemark } from './remark.ts';

interface AboutInvoice extends Happening {
  readonly engagementId: string;
  readonly invoiceId: string;
}

/** What will be billed was set down (signature) or set down anew (an agreed change). */
export interface BillingPlanned extends Happening {
  readonly type: 'billing.planned';
  readonly engagementId: string;
  readonly version: number;
  readonly total: Money;
  /** How many items a person bills, billed or not; left out: none. */
  readonly byHand?: number;
}

export interface InvoiceDrafted extends AboutInvoice {
  readonly type: 'invoice.drafted';
  readonly total: Money;
  /** Finance has a card of the project's plan, which says what is billed. */
  readonly onPlanCard?: true;
}

export interface InvoiceApproved extends AboutInvoice {
  readonly type: 'invoice.approved';
  readonly number: string | null;
}

export interface InvoiceHeld extends AboutInvoice {
  readonly type: 'invoice.held';
  readonly reason: string;
}

export interface InvoiceSent extends AboutInvoice {
  readonly type: 'invoice.sent';
  readonly number: string;
  readonly total: Money;
  readonly dueOn: Day;
  /** The agency's tax office wants an invoice of its own for it (China). */
  readonly fapiao?: boolean;
  /** The withdrawn ones in whose place it stands. */
  readonly before?: readonly string[];
}

export interface InvoicePaid extends AboutInvoice {
  readonly type: 'invoice.paid';
  readonly total: Money;
  /** A provider elsewhere still asks for it: it was paid without it. */
  readonly elsewhere?: boolean;
}

/** Taken back before anything was paid. `wasSent`: the client had it already. */
export interface InvoiceVoided extends AboutInvoice {
  readonly type: 'invoice.voided';
  readonly reason: string;
  readonly wasSent: boolean;
  /** A provider elsewhere still asks for it. */
  readonly elsewhere?: boolean;
  /** The withdrawn ones in whose place it stood: their cards say what stands there now. */
  readonly before?: readonly string[];
}

export interface PaymentRecorded extends AboutInvoice {
  readonly type: 'payment.recorded';
  readonly paymentId: string;
  readonly amount: Money;
  /** A part that came without the provider elsewhere, which still asks for all of it. */
  readonly elsewhere?: boolean;
}

/** What the client said about an invoice: it was transferred, will be paid on a day, is wrong, or lacks something. */
export interface InvoiceRemarked extends AboutInvoice {
  readonly type: 'invoice.remarked';
  readonly remarkId: string;
  readonly remark: ClientRemark;
}

/** Who issues our invoices, and to which account they are paid. `waiting`: drafts whose cards say what was missing. */
export interface IssuerSet extends Happening {
  readonly type: 'agency.issuer-set';
  readonly engagementId: null;
  readonly legalName: string;
  readonly account: string;
  readonly waiting: readonly string[];
}

export type BillingEvent =
  | BillingPlanned
  | InvoiceDrafted
  | InvoiceApproved
  | InvoiceHeld
  | InvoiceSent
  | InvoicePaid
  | InvoiceVoided
  | PaymentRecorded
  | InvoiceRemarked
  | IssuerSet;
