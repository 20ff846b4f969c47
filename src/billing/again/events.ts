import type { Day } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';

interface AboutInvoice extends Happening {
  readonly engagementId: string;
  readonly invoiceId: string;
}

/** A new draft stands in the place of a withdrawn invoice. `before`: all in whose place it stands, newest first. */
export interface InvoiceBilledAgain extends AboutInvoice {
  readonly type: 'invoice.billed-again';
  readonly replaces: string;
  readonly before: readonly string[];
}

/** What a withdrawn invoice billed will be billed once its milestone is accepted again. */
export interface InvoiceReleased extends AboutInvoice {
  readonly type: 'invoice.released';
  readonly milestoneId: string;
}

/** What the client wants to read on it was written on a draft. */
export interface InvoiceReworded extends AboutInvoice {
  readonly type: 'invoice.reworded';
  readonly purchaseOrder: string | null;
  readonly billTo: Readonly<Record<string, string>> | null;
}

/** Work that was billed is open again. `held`: the draft is kept back; otherwise the client has the invoice, or will. */
export interface BilledWorkReopened extends AboutInvoice {
  readonly type: 'invoice.work-reopened';
  readonly milestoneId: string;
  readonly held: boolean;
}

/** The reopened work was accepted again, and its draft waits for approval as before. */
export interface BilledWorkAccepted extends AboutInvoice {
  readonly type: 'invoice.work-accepted';
  readonly milestoneId: string;
}

/** A credit note of our own has its number; its paper is to be written. */
export interface CreditNumbered extends AboutInvoice {
  readonly type: 'credit.numbered';
  readonly creditNoteId: string;
  readonly number: string;
  readonly amount: Money;
}

/** Credit notes have taken off all that was still open. */
export interface SettledByCredit extends AboutInvoice {
  readonly type: 'invoice.settled-by-credit';
}

/** Money that came in was sent back. */
export interface RefundSent extends AboutInvoice {
  readonly type: 'refund.sent';
  readonly refundId: string;
  readonly amount: Money;
  /** Where a person sent it back from the bank. */
  readonly sentOn?: Day;
  readonly reference?: string;
}

export type AgainEvent =
  | InvoiceBilledAgain
  | InvoiceReleased
  | InvoiceReworded
  | BilledWorkReopened
  | BilledWorkAccepted
  | CreditNumbered
  | SettledByCredit
  | RefundSent;
