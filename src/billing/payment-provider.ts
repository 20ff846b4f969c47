import { z } from 'zod';
import type { ConversionBearer } from '../kernel/billing-terms.ts';
import type { Day, Instant } from '../kernel/calendar.ts';
import type { Try } from '../kernel/carrier.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import type { BillTo } from './bill-to.ts';
import type { EvidencePart } from './disputes/dispute.ts';
import type { Issuer } from './issuer.ts';
import type { InvoiceThere } from './provider/list-there.ts';
import type { InvoiceNews } from './provider/news.ts';
import type { InvoiceTaxes, TaxNote } from './tax/stored-taxes.ts';

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
  /** Number of the withdrawn invoice in whose place it stands. */
  readonly replaces?: string;
  readonly total: Money;
  readonly lines: readonly InvoiceToIssueLine[];
  /** Its tax as it was approved; left out where the agency has said nothing of tax. */
  readonly taxes?: InvoiceTaxes | undefined;
  /** Why no tax is charged: it must stand on the invoice. */
  readonly taxNote?: TaxNote | null;
  /** Who bears what conversion costs, where that was agreed. */
  readonly conversion?: ConversionBearer;
  readonly issuer: Issuer;
  readonly billTo: BillTo;
  readonly client: {
    readonly id: string;
    /** Of whoever looks after invoices there, or else decides; null: nobody has one. */
    readonly email: string | null;
  };
  /** The agency's: in which a day of the invoice begins and ends. */
  readonly timeZone: string;
  /** The agency's, ISO 3166: by what its clients can pay there. */
  readonly country: string;
  readonly createdAt: Instant;
}

export interface InvoiceToIssueLine {
  /** A milestone's id, or `deposit`. */
  readonly subject: string;
  readonly description: string;
  readonly amount: Money;
  /** Hundredths of a per cent. */
  readonly taxRate?: number;
  /** Of what is given for nothing: what it would have cost. */
  readonly worth?: Money;
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
  ask(
    given: Omit<AboutIssued, 'mustBeOurs'> & {
      /** Whether a credit note on it is known: one that was voided there since is looked for. */
      readonly credited?: boolean;
    },
  ): Promise<InvoiceNews>;
  /** What asks for money there and was made since then by a person or by us; `customer`: its name for whom it is for. */
  list(given: {
    readonly sinceMs: number;
    readonly signal: AbortSignal;
  }): Promise<readonly (InvoiceThere & { readonly customerRef: string | null })[]>;
  /** Paid there meanwhile: NeedsAHuman. */
  void(given: AboutIssued): Promise<void>;
  /** What was paid without the provider is not asked for there any more. */
  settle(given: AboutIssued): Promise<void>;
  /** A part came without the provider, on this day; what is left stays open there. */
  report(
    given: AboutIssued & { readonly amount: Money; readonly reference: string; readonly paidAt: Instant },
  ): Promise<{ readonly ref: string }>;
  /** Lowers what is still open. */
  credit(
    given: AboutIssued & { readonly amount: Money; readonly reason: string },
  ): Promise<{ readonly ref: string; readonly number: string }>;
  /** Gives back what came in by `payment`, the provider's own word for it. */
  refund(
    given: AboutIssued & { readonly payment: string; readonly amount: Money; readonly reason: string },
  ): Promise<{ readonly ref: string; readonly status: RefundStatus }>;
  /** Lays evidence beside a dispute without sending it off. What a person has written there stays. */
  stageEvidence(given: AboutDispute & { readonly evidence: DisputeEvidence }): Promise<LaidDown>;
  /** Sends off what lies there, which can be done once. */
  submitEvidence(given: AboutDispute): Promise<void>;
  /** Gives the dispute up: the payer has the money back. */
  acceptDispute(given: AboutDispute): Promise<void>;
}

/** `dispute`: the provider's name for it. */
export interface AboutDispute extends AboutIssued {
  readonly dispute: string;
}

/** A paper that speaks for us, as PDF. */
export interface EvidencePaper {
  readonly kind: EvidencePart['kind'];
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is on record about the work for which a disputed payment was made. The most important paper stands first. */
export interface DisputeEvidence {
  readonly papers: readonly EvidencePaper[];
  readonly customerName: string;
  readonly customerEmail: string | null;
  readonly product: string;
  /** Of the last acceptance, as people write it. */
  readonly serviceDay: string | null;
  /** Who read and signed what, when, from where: a line each. */
  readonly activity: string;
  readonly summary: string;
}

/** `leftOut`: names of papers for which there was no room. */
export type LaidDown =
  | { readonly parts: readonly EvidencePart[]; readonly leftOut: readonly string[] }
  | { readonly notStaged: string };

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
