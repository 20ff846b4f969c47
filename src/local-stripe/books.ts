import { z } from 'zod';

const Metadata = z.record(z.string(), z.string());

export const KeptCustomer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  preferred_locales: z.array(z.string()),
  address: z.object({ line1: z.string(), line2: z.string().optional() }).optional(),
  metadata: Metadata,
  balance: z.number(),
  deleted: z.boolean(),
});
export type KeptCustomer = z.output<typeof KeptCustomer>;

export const KeptItem = z.object({
  id: z.string(),
  customer: z.string(),
  /** Null: it waits for whatever is billed next. */
  invoice: z.string().nullable(),
  amount: z.number(),
  currency: z.string(),
  description: z.string(),
  metadata: Metadata,
});
export type KeptItem = z.output<typeof KeptItem>;

/** Either through Stripe, by an intent and its charge, or reported to it, by a record. */
export const KeptPayment = z.object({
  id: z.string(),
  intent: z.string().nullable(),
  charge: z.string().nullable(),
  record: z.string().nullable(),
  amount: z.number(),
  at: z.number(),
});
export type KeptPayment = z.output<typeof KeptPayment>;

export const KeptInvoice = z.object({
  id: z.string(),
  customer: z.string(),
  currency: z.string(),
  created: z.number(),
  due_date: z.number().nullable(),
  description: z.string(),
  footer: z.string(),
  metadata: Metadata,
  collection_method: z.string(),
  /** Empty: whatever the account offers. */
  methods: z.array(z.string()).default([]),
  status: z.enum(['draft', 'open', 'paid', 'void', 'uncollectible']),
  number: z.string().nullable(),
  payments: z.array(KeptPayment),
  offStripe: z.boolean(),
  credited: z.number(),
  attempts: z.number(),
  nextTry: z.number().nullable(),
  mailed: z.number(),
  /** A tax or discount that somebody set up at Stripe. */
  added: z.number(),
  /** A bank debit that takes days. */
  underWay: z.object({ id: z.string(), intent: z.string() }).nullable().default(null),
  /** Of the customer, before and after it was finalized. */
  balances: z.object({ before: z.number(), after: z.number() }).default({ before: 0, after: 0 }),
});
export type KeptInvoice = z.output<typeof KeptInvoice>;

export const KeptRefund = z.object({
  id: z.string(),
  payment_intent: z.string(),
  amount: z.number(),
  currency: z.string(),
  created: z.number(),
  reason: z.string().nullable(),
  metadata: Metadata,
  status: z.enum(['pending', 'succeeded', 'failed']),
});
export type KeptRefund = z.output<typeof KeptRefund>;

export const KeptDispute = z.object({
  id: z.string(),
  payment_intent: z.string(),
  charge: z.string(),
  amount: z.number(),
  currency: z.string(),
  created: z.number(),
  status: z.enum(['needs_response', 'under_review', 'won', 'lost']),
  /** What lies beside it, by field, and how often it was sent off. */
  evidence: z.record(z.string(), z.string()).default({}),
  submissions: z.number().default(0),
  metadata: Metadata.default({}),
});
export type KeptDispute = z.output<typeof KeptDispute>;

export const KeptFile = z.object({
  id: z.string(),
  filename: z.string(),
  size: z.number(),
  created: z.number(),
});
export type KeptFile = z.output<typeof KeptFile>;

export const KeptCredit = z.object({
  id: z.string(),
  number: z.string(),
  invoice: z.string(),
  amount: z.number(),
  created: z.number().default(0),
  memo: z.string().optional(),
  metadata: Metadata,
  status: z.enum(['issued', 'void']).default('issued'),
});
export type KeptCredit = z.output<typeof KeptCredit>;

/** Money that came without Stripe, and was reported to it. */
export const KeptRecord = z.object({
  id: z.string(),
  amount: z.number(),
  currency: z.string(),
  created: z.number(),
  initiated: z.number(),
  metadata: Metadata,
});
export type KeptRecord = z.output<typeof KeptRecord>;

export const KeptEvent = z.object({
  id: z.string(),
  type: z.string(),
  created: z.number(),
  object: z.custom<object>((value) => typeof value === 'object' && value !== null),
});
export type KeptEvent = z.output<typeof KeptEvent>;

export interface BookNeeds {
  /** The wall's time: what is made is dated by it. */
  readonly nowMs: () => number;
  /** The house's time, by which money comes and goes. */
  readonly todayMs: () => number;
  readonly random: () => string;
  readonly onTold?: (event: KeptEvent) => void;
}

/** All that an account of Stripe's holds. */
export function newBooks({ nowMs, todayMs, random, onTold }: BookNeeds) {
  const letters = (): string => random().replaceAll(/[^0-9a-zA-Z]/g, '');
  const id = (kind: string): string => `${kind}_${letters().slice(0, 18)}`;
  const books = {
    customers: new Map<string, KeptCustomer>(),
    invoices: new Map<string, KeptInvoice>(),
    items: new Map<string, KeptItem>(),
    credits: new Map<string, KeptCredit>(),
    refunds: new Map<string, KeptRefund>(),
    disputes: new Map<string, KeptDispute>(),
    files: new Map<string, KeptFile>(),
    records: new Map<string, KeptRecord>(),
    events: [] as KeptEvent[],
    numbers: 0,
    id,
    seconds: () => Math.floor(nowMs() / 1000),
    today: () => Math.floor(todayMs() / 1000),
    itemsOf: (invoice: string): KeptItem[] =>
      [...books.items.values()].filter((one) => one.invoice === invoice),
    totalOf: ({ id: invoice, added }: KeptInvoice): number =>
      books.itemsOf(invoice).reduce((sum, { amount }) => sum + amount, added),
    paidOf: ({ payments }: KeptInvoice): number => payments.reduce((sum, { amount }) => sum + amount, 0),
    invoiceOfIntent: (intent: string): KeptInvoice | undefined =>
      [...books.invoices.values()].find(({ payments }) => payments.some((one) => one.intent === intent)),
    tell(type: string, object: object): void {
      const event = { id: id('evt'), type, created: books.seconds(), object };
      books.events.push(event);
      onTold?.(event);
    },
  };
  return books;
}
export type Books = ReturnType<typeof newBooks>;

/** Left to pay. */
export const remainingOf = (books: Books, invoice: KeptInvoice): number =>
  invoice.offStripe ? 0 : Math.max(0, books.totalOf(invoice) - invoice.credited - books.paidOf(invoice));
