import { z } from 'zod';

const whole = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const list = <T extends z.ZodType>(of: T) => z.record(z.string().regex(/^\d+$/), of).transform(Object.values);
const words = (most: number) => z.string().max(most);

const Metadata = z
  .record(
    z
      .string()
      .max(40)
      .regex(/^[^[\]]+$/),
    z.string().max(500),
  )
  .refine((given) => Object.keys(given).length <= 50);
const since = z.strictObject({ gte: whole });
const page = { limit: whole.optional(), starting_after: z.string().optional() };
const expand = list(z.string()).optional();

/** What each call may carry (API 2026-10-28.endive); whatever else stands there is refused. */
export const shapes = {
  nothing: z.strictObject({}),
  retrieve: z.strictObject({ expand }),
  customer: z.strictObject({
    name: words(256),
    email: z.email().max(512),
    preferred_locales: list(z.string()).optional(),
    metadata: Metadata.optional(),
  }),
  customers: z.strictObject({ email: z.string().optional(), ...page }),
  invoice: z.strictObject({
    customer: z.string(),
    currency: z.string().regex(/^[a-z]{3}$/),
    collection_method: z.enum(['send_invoice', 'charge_automatically']),
    due_date: whole.optional(),
    days_until_due: whole.optional(),
    auto_advance: flag,
    pending_invoice_items_behavior: z.enum(['exclude', 'include']),
    description: words(1500).optional(),
    footer: words(5000).optional(),
    custom_fields: list(z.strictObject({ name: words(40), value: words(140) })).optional(),
    metadata: Metadata.optional(),
  }),
  invoices: z.strictObject({ created: since.optional(), customer: z.string().optional(), ...page }),
  item: z.strictObject({
    customer: z.string(),
    invoice: z.string().optional(),
    amount: whole,
    currency: z.string().regex(/^[a-z]{3}$/),
    description: words(500).optional(),
    metadata: Metadata.optional(),
  }),
  items: z.strictObject({ invoice: z.string(), ...page }),
  finalize: z.strictObject({ auto_advance: flag.optional() }),
  pay: z.strictObject({ paid_out_of_band: flag.optional() }),
  creditNote: z.strictObject({
    invoice: z.string(),
    amount: whole,
    memo: words(500).optional(),
    metadata: Metadata.optional(),
  }),
  ofInvoice: z.strictObject({ invoice: z.string(), ...page }),
  refund: z.strictObject({
    payment_intent: z.string(),
    amount: whole,
    reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
    metadata: Metadata.optional(),
  }),
  ofIntent: z.strictObject({ payment_intent: z.string().optional(), ...page }),
  invoicePayments: z.strictObject({
    payment: z.strictObject({ type: z.literal('payment_intent'), payment_intent: z.string() }),
    ...page,
  }),
} as const;
export type Shapes = { readonly [Name in keyof typeof shapes]: z.output<(typeof shapes)[Name]> };
