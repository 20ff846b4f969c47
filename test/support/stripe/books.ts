import { randomBytes } from 'node:crypto';

type Metadata = Readonly<Record<string, string>>;

export interface KeptCustomer {
  readonly id: string;
  name: string;
  email: string;
  preferred_locales: readonly string[];
  metadata: Metadata;
  balance: number;
  deleted: boolean;
}

export interface KeptItem {
  readonly id: string;
  readonly customer: string;
  /** Null: it waits for whatever is billed next. */
  invoice: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly metadata: Metadata;
}

export interface KeptPayment {
  readonly id: string;
  readonly intent: string;
  readonly charge: string;
  readonly amount: number;
  readonly at: number;
}

export interface KeptInvoice {
  readonly id: string;
  readonly customer: string;
  readonly currency: string;
  readonly created: number;
  readonly due_date: number | null;
  readonly description: string;
  readonly footer: string;
  readonly metadata: Metadata;
  readonly collection_method: string;
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  number: string | null;
  payments: KeptPayment[];
  offStripe: boolean;
  credited: number;
  attempts: number;
  nextTry: number | null;
  mailed: number;
  /** A tax or discount that somebody set up at Stripe. */
  added: number;
}

export interface KeptRefund {
  readonly id: string;
  readonly payment_intent: string;
  readonly amount: number;
  readonly currency: string;
  readonly created: number;
  readonly reason: string | null;
  readonly metadata: Metadata;
  status: 'pending' | 'succeeded' | 'failed';
}

export interface KeptDispute {
  readonly id: string;
  readonly payment_intent: string;
  readonly charge: string;
  readonly amount: number;
  readonly currency: string;
  readonly created: number;
  status: 'needs_response' | 'under_review' | 'won' | 'lost';
}

export interface KeptCredit {
  readonly id: string;
  readonly number: string;
  readonly invoice: string;
  readonly amount: number;
  readonly metadata: Metadata;
}

export interface KeptEvent {
  readonly id: string;
  readonly type: string;
  readonly created: number;
  readonly object: object;
}

/** All that an account of Stripe's holds. */
export function newBooks(nowMs: () => number) {
  const id = (kind: string): string => `${kind}_${randomBytes(9).toString('hex')}`;
  const books = {
    customers: new Map<string, KeptCustomer>(),
    invoices: new Map<string, KeptInvoice>(),
    items: new Map<string, KeptItem>(),
    credits: new Map<string, KeptCredit>(),
    refunds: new Map<string, KeptRefund>(),
    disputes: new Map<string, KeptDispute>(),
    events: [] as KeptEvent[],
    numbers: 0,
    id,
    seconds: () => Math.floor(nowMs() / 1000),
    itemsOf: (invoice: string): KeptItem[] =>
      [...books.items.values()].filter((one) => one.invoice === invoice),
    totalOf: ({ id: invoice, added }: KeptInvoice): number =>
      books.itemsOf(invoice).reduce((sum, { amount }) => sum + amount, added),
    paidOf: ({ payments }: KeptInvoice): number => payments.reduce((sum, { amount }) => sum + amount, 0),
    invoiceOfIntent: (intent: string): KeptInvoice | undefined =>
      [...books.invoices.values()].find(({ payments }) => payments.some((one) => one.intent === intent)),
    tell(type: string, object: object): void {
      books.events.push({ id: id('evt'), type, created: books.seconds(), object });
    },
  };
  return books;
}
export type Books = ReturnType<typeof newBooks>;

/** Left to pay. */
export const remainingOf = (books: Books, invoice: KeptInvoice): number =>
  invoice.offStripe ? 0 : Math.max(0, books.totalOf(invoice) - invoice.credited - books.paidOf(invoice));
