import { z } from 'zod';
import type { Day, Instant } from '../kernel/calendar.ts';
import type { Try } from '../kernel/carrier.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import type { BillTo } from './bill-to.ts';
import type { Issuer } from './issuer.ts';
import type { InvoiceNews } from './provider/news.ts';

export const ProviderName = z.enum(['bank-transfer', 'stripe']);
export type ProviderName = z.output<typeof ProviderName>;

/** `ours`: the number is taken in the transaction that approves; `theirs`: it comes back with the receipt. */
export type Numbering = 'ours' | 'theirs';

export const numbering: Readonly<Record<ProviderName, Numbering>> = {
  'bank-transfer': 'ours',
  stripe: 'theirs',
};

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
  readonly client: {
    readonly id: string;
    /** Of whoever looks after invoices there, or else decides; null: nobody has one. */
    readonly email: string | null;
  };
  /** The agency's: in which a day of the invoice begins and ends. */
  readonly timeZone: string;
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

/** Something about what a provider issued already. `key` is the effect's, the same at every try. */
export interface AboutIssued {
  readonly key: string;
  readonly providerRef: string;
  readonly signal: AbortSignal;
  mustBeOurs(): void;
}

/** What is asked of a provider that keeps invoices of its own. Each is harmless to repeat with the same key. */
export interface RemotePayments {
  /** How it stands there: the truth, whatever a message has said. */
  ask(given: Omit<AboutIssued, 'mustBeOurs'>): Promise<InvoiceNews>;
  /** Paid there meanwhile: NeedsAHuman. */
  void(given: AboutIssued): Promise<void>;
  /** What was paid without the provider is not asked for there any more. */
  settle(given: AboutIssued): Promise<void>;
  /** Lowers what is still open. */
  credit(
    given: AboutIssued & { readonly amount: Money; readonly reason: string },
  ): Promise<{ readonly ref: string; readonly number: string }>;
  /** Gives back what came in by `payment`, the provider's own word for it. */
  refund(
    given: AboutIssued & { readonly payment: string; readonly amount: Money; readonly reason: string },
  ): Promise<{ readonly ref: string; readonly status: RefundStatus }>;
}

export const RefundStatus = z.enum(['pending', 'succeeded', 'failed', 'canceled']);
export type RefundStatus = z.output<typeof RefundStatus>;

/** Whoever turns an approved invoice into one that can be paid. test/contracts/payment-provider.contract.ts holds it to this. */
export interface PaymentProvider {
  readonly name: ProviderName;
  readonly numbering: Numbering;
  /**
   * Issues it once, whatever the number of tries: a second call with the same `attempt.key` gives the same receipt.
   * Throws TryLater, NeedsAHuman or InDoubt (kernel/effect.ts).
   */
  issue(invoice: InvoiceToIssue, attempt: Try): Promise<Issued>;
  /** Left out where nothing of an invoice lives outside of this house. */
  readonly remote?: RemotePayments;
}
