import { z } from 'zod';
import type { Day, Instant } from '../kernel/calendar.ts';
import type { Try } from '../kernel/carrier.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import type { BillTo } from './bill-to.ts';
import type { Issuer } from './issuer.ts';

export const ProviderName = z.enum(['bank-transfer', 'stripe']);
export type ProviderName = z.output<typeof ProviderName>;

/** `ours`: the number is taken in the transaction that approves; `theirs`: it comes back with the receipt. */
export type Numbering = 'ours' | 'theirs';

export const numbering: Readonly<Record<ProviderName, Numbering>> = {
  'bank-transfer': 'ours',
  stripe: 'theirs',
};

/** Who issues new invoices. An invoice keeps the provider it was drafted for. */
export const usualProvider: ProviderName = 'bank-transfer';

/** An approved invoice with all that a provider needs; the same at every try. */
export interface InvoiceToIssue {
  readonly invoiceId: string;
  readonly engagementId: string;
  readonly provider: ProviderName;
  readonly project: string;
  readonly locale: Locale;
  /** `null` when the provider numbers. */
  readonly number: string | null;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly total: Money;
  readonly lines: readonly InvoiceToIssueLine[];
  readonly issuer: Issuer;
  readonly billTo: BillTo;
  readonly createdAt: Instant;
}

export interface InvoiceToIssueLine {
  /** A milestone's id, or `deposit`. */
  readonly subject: string;
  readonly description: string;
  readonly amount: Money;
}

/** The proof that an invoice was issued. A document travels in it, because only `finish` may write rows. */
export const Issued = z.object({
  providerRef: z.string().min(1),
  number: z.string().min(1),
  payUrl: z.url({ protocol: /^https?$/ }).exactOptional(),
  document: z
    .object({ name: z.string().min(1), mediaType: z.string().min(1), base64: z.base64().min(1) })
    .exactOptional(),
});
export type Issued = z.output<typeof Issued>;

/** Whoever turns an approved invoice into one that can be paid. test/contracts/payment-provider.contract.ts holds it to this. */
export interface PaymentProvider {
  readonly name: ProviderName;
  readonly numbering: Numbering;
  /**
   * Issues it once, whatever the number of tries: a second call with the same `attempt.key` gives the same receipt.
   * Throws TryLater, NeedsAHuman or InDoubt (kernel/effect.ts).
   */
  issue(invoice: InvoiceToIssue, attempt: Try): Promise<Issued>;
}
