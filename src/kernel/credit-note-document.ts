import type { Day, Instant } from './calendar.ts';
import type { InvoiceDocument, InvoiceDocumentLine, InvoiceParty, InvoiceTax } from './documents.ts';
import type { Locale } from './locale.ts';
import type { Money } from './money.ts';

/** What takes something off an invoice that stands. Amounts are those that are taken off, above zero. */
export interface CreditNoteDocument {
  readonly locale: Locale;
  readonly number: string;
  readonly issuedOn: Day;
  readonly invoice: { readonly number: string; readonly issuedOn: Day };
  readonly issuer: InvoiceDocument['issuer'];
  readonly billTo: InvoiceParty;
  readonly project?: string;
  readonly purchaseOrder?: string;
  readonly reason: string;
  readonly lines: readonly InvoiceDocumentLine[];
  readonly taxes: readonly InvoiceTax[];
  /** How tax was rounded, or why none is charged. */
  readonly taxNotes?: readonly string[];
  /** What is taken off in all; the document refuses (RangeError) to show one that does not add up. */
  readonly total: Money;
  readonly createdAt: Instant;
}
