import { z } from 'zod';

/** Minor units as our currencies have them, as JSON takes them. */
const Minor = z.string().regex(/^-?\d+$/);

/** What an invoice can be at its provider. */
export const InvoiceStatusThere = z.enum(['draft', 'open', 'paid', 'void', 'uncollectible']);

/** How an invoice stands at its provider, in words that a receipt can keep. */
export const InvoiceNews = z.object({
  /** `gone`: the provider does not know it any more. */
  status: z.enum([...InvoiceStatusThere.options, 'gone']),
  /** Freshly given: links to pay run out. */
  payUrl: z.string().nullable(),
  currency: z.string(),
  total: Minor,
  /** More than was asked for; it lies with the client's customer there. */
  overpaid: Minor,
  /** What credit notes took off before it was paid. */
  credited: Minor,
  /** What the customer's balance there took over of it; below zero: what it put on top. */
  balance: Minor.default('0'),
  /** Those notes, also what was voided since. */
  credits: z
    .array(
      z.object({
        ref: z.string(),
        number: z.string(),
        /** Our own mark, where it was asked for here. */
        key: z.string().nullable(),
        amount: Minor,
        status: z.enum(['issued', 'void']),
        reason: z.string(),
        at: z.string(),
      }),
    )
    .default([]),
  /** What arrived, each with the provider's id of it, and what it is called where people see it. */
  payments: z.array(
    z.object({
      ref: z.string(),
      reference: z.string(),
      amount: Minor,
      at: z.string(),
      /** It came without the provider, which was only told of it. */
      reported: z.boolean().default(false),
      /** Our own mark, where it was we who told. */
      key: z.string().nullable().default(null),
    }),
  ),
  failures: z.number().int(),
  /** When the provider tries again by itself; null: not. */
  nextTryAt: z.string().nullable(),
  refunds: z.array(
    z.object({
      ref: z.string(),
      paymentRef: z.string(),
      /** Our own mark, where it was asked for here. */
      key: z.string().nullable(),
      amount: Minor,
      status: z.enum(['pending', 'succeeded', 'failed', 'canceled']),
      reason: z.string(),
      at: z.string(),
    }),
  ),
  disputes: z.array(
    z.object({
      ref: z.string(),
      amount: Minor,
      status: z.enum(['open', 'won', 'lost', 'ended']),
      /** Whether it waits for our answer over there. */
      waits: z.boolean().default(true),
      reason: z.string(),
      answerBy: z.string().nullable(),
      at: z.string(),
    }),
  ),
});
export type InvoiceNews = z.output<typeof InvoiceNews>;
