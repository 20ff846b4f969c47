import type { Day, Instant } from './calendar.ts';
import type { CreditNoteDocument } from './credit-note-document.ts';
import type { Locale } from './locale.ts';
import type { Money } from './money.ts';

/** Writes PDFs. The same input always gives the same bytes, so a document can be rendered again and compared by hash. */
export interface Documents {
  agreement(document: AgreementDocument): Promise<Uint8Array>;
  signedAgreement(document: SignedAgreementDocument): Promise<Uint8Array>;
  invoice(document: InvoiceDocument): Promise<Uint8Array>;
  record(document: RecordDocument): Promise<Uint8Array>;
  creditNote(document: CreditNoteDocument): Promise<Uint8Array>;
}

/** What happened, section by section, for somebody who was not there. */
export interface RecordDocument {
  readonly locale: Locale;
  readonly title: string;
  /** Under the title: who made it, when, and why. */
  readonly about: string;
  /** In the footer of every page. */
  readonly reference: string;
  /** A line is a paragraph. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly createdAt: Instant;
}

/** A side of an agreement, as it is named in the document. */
export interface Party {
  readonly role: 'agency' | 'client';
  /** The company. */
  readonly name: string;
  /** Line breaks are kept. */
  readonly address?: string;
  /** Who acts for the company. */
  readonly representative?: string;
}

/** A place to sign. Anchors are invisible tokens by which a signature provider finds it. */
export interface SignaturePlace {
  readonly role: Party['role'];
  /** Who signs. */
  readonly name: string;
  /** In whose name. */
  readonly company?: string;
  readonly anchors?: { readonly signature?: string; readonly name?: string; readonly date?: string };
}

/** A clause as it stands on paper; texts are in the markup of kernel/markup.ts. */
export interface DocumentClause {
  /** With its number, in its own language; empty: none. */
  readonly heading: string;
  readonly text: string;
  /** The same in the second language, set beside it. */
  readonly second?: { readonly heading: string; readonly text: string };
  /** Small, under the heading: which addendum changed it, say. In the document's first language. */
  readonly note?: string;
}

/** Whose copy it is: printed across every page. */
export interface Watermark {
  readonly name: string;
  readonly at: Instant;
}

/** The text that is agreed. `body` is in the markup of kernel/markup.ts. */
export interface AgreementDocument {
  /** Where there are two languages, the one that prevails: it stands on the left. */
  readonly locale: Locale;
  readonly secondLocale?: Locale;
  readonly title: string;
  /** A line or two under the title: what kind of paper it is, such as a consolidated text. */
  readonly about?: string;
  /** Shown in the footer of every page: the agreement's id. */
  readonly reference: string;
  readonly version: number;
  readonly parties: readonly Party[];
  readonly body: string;
  /** Written instead of `body` where given: two languages beside each other, notes under headings. */
  readonly clauses?: readonly DocumentClause[];
  /** Empty or left out: no signature block (an addendum to be agreed by button, a preview). In the order of signing. */
  readonly signatureBlock?: readonly SignaturePlace[];
  readonly watermark?: Watermark;
  readonly createdAt: Instant;
}

/** What the signer did, in the words that were shown. */
export interface SignatureGiven {
  readonly role: Party['role'];
  readonly typedName: string;
  readonly capacity?: string;
  readonly company?: string;
  /** The statement of intent beside the button, exactly as displayed. */
  readonly intent: string;
  /** The consent to deal electronically, exactly as displayed. */
  readonly consent?: string;
  readonly signedAt: Instant;
}

/** One line of the event list. Known actions are said in the document's language, others are shown as they are. */
export interface CertificateEvent {
  readonly at: Instant;
  readonly action: CertificateAction | (string & {});
  readonly by: string;
  readonly ip?: string;
  readonly userAgent?: string;
  readonly detail?: string;
}

export type CertificateAction =
  | 'created'
  | 'approved'
  | 'approval-asked'
  | 'released'
  | 'sent'
  | 'asked'
  | 'reminded'
  | 'mailed'
  | 'opened'
  | 'viewed'
  | 'downloaded'
  | 'consented'
  | 'code-asked'
  | 'code-sent'
  | 'code-confirmed'
  | 'signed'
  | 'declined'
  | 'voided'
  | 'expired'
  | 'delivered'
  | 'delegation-asked'
  | 'delegated'
  | 'delegation-refused'
  | 'corrected'
  | 'bounced'
  | 'authentication-failed'
  | 'provider-event';

/** Who signed, and how we know. What is not known is left out. */
export interface CertificateSigner {
  readonly role: Party['role'];
  readonly name: string;
  readonly typedName?: string;
  readonly email?: string;
  readonly slackUserId?: string;
  readonly slackTeamId?: string;
  readonly ip?: string;
  readonly userAgent?: string;
  /** By which way a one-time code reached them, or what else they had to show. */
  readonly check?: 'slack' | 'e-mail' | 'access-code' | 'phone';
  /** In whose stead they signed. */
  readonly insteadOf?: string;
  readonly signedAt?: Instant;
}

/** Who, what, when, by which device: what is kept of all signatures. */
export interface SigningCertificate {
  /** Hex SHA-256 of the exact PDF that was shown to the signer. */
  readonly documentSha256: string;
  readonly documentName?: string;
  readonly template: { readonly id: string; readonly version: number };
  /** In the order of signing. */
  readonly signers: readonly CertificateSigner[];
  readonly events: readonly CertificateEvent[];
  /** How the signature was given, for example `click-to-sign`. */
  readonly provider: string;
}

/** The sender's digital signature over the whole file: what a reader of it is told, and the bytes left for it. */
export interface SealPlace {
  readonly at: Instant;
  /** Whose seal it is. */
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly room: number;
}

export interface SignedAgreementDocument extends AgreementDocument {
  readonly signatures: readonly SignatureGiven[];
  readonly certificate: SigningCertificate;
  /** The exact bytes shown, attached to the PDF as a file, so that anyone can hash them. */
  readonly shown?: Uint8Array;
  /** Left out: the file has no place for a seal. */
  readonly seal?: SealPlace;
}

export interface InvoiceParty {
  readonly name: string;
  /** Line breaks are kept. */
  readonly address?: string;
  readonly attention?: string;
  readonly email?: string;
  readonly phone?: string;
  /** VAT, GST or tax number, as it should be shown. */
  readonly taxNumber?: string;
}

export interface InvoiceDocumentLine {
  readonly description: string;
  /** Smaller, under the description. */
  readonly detail?: string;
  readonly amount: Money;
  /** In basis points (1000 = 10 %); shown beside the line when given. */
  readonly taxRate?: number;
  /** Taxed at less than the general rate: marked, and explained below the lines. */
  readonly isReduced?: boolean;
}

/** The tax of one rate, as qualified invoices want it: what it is taken on, the rate, the tax. */
export interface InvoiceTax {
  /** In basis points: 1000 = 10 %, 800 = 8 %. */
  readonly rate: number;
  /** The sum it is taken on, without tax. */
  readonly base: Money;
  readonly amount: Money;
  /** Instead of the word "Tax": `VAT`, `GST`. */
  readonly name?: string;
  /** The lines hold it already: it is shown, and nothing is added. */
  readonly isContained?: boolean;
}

export interface InvoiceDocument {
  readonly locale: Locale;
  readonly number: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly issuer: InvoiceParty & {
    /** Japan: registration number of an issuer of qualified invoices, `T` and 13 digits. */
    readonly qualifiedInvoiceNumber?: string;
  };
  readonly billTo: InvoiceParty;
  readonly project?: string;
  readonly purchaseOrder?: string;
  readonly lines: readonly InvoiceDocumentLine[];
  /** May be empty. */
  readonly taxes: readonly InvoiceTax[];
  /** Lines plus the taxes that they do not hold; the document refuses (RangeError) to show a total that does not add up. */
  readonly total: Money;
  /** As the agency wrote them, one per line; `Bank: name` lines are set in two columns. */
  readonly bankDetails?: string;
  /** What to write in the transfer; the invoice number when left out. */
  readonly reference?: string;
  /** A page on which it can be paid. */
  readonly payUrl?: string;
  readonly note?: string;
  /** Below the sums: how tax was rounded, why none is charged. */
  readonly taxNotes?: readonly string[];
  readonly createdAt: Instant;
}
