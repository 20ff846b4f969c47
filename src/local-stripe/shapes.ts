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

const Methods = z.enum([
  'card',
  'link',
  'us_bank_account',
  'sepa_debit',
  'bacs_debit',
  'konbini',
  'paypay',
  'customer_balance',
]);
const PaymentSettings = z
  .strictObject({
    payment_method_types: list(Methods).optional(),
    payment_method_options: z
      .strictObject({
        customer_balance: z.strictObject({
          funding_type: z.literal('bank_transfer'),
          bank_transfer: z.strictObject({
            type: z.enum([
              'us_bank_transfer',
              'eu_bank_transfer',
              'gb_bank_transfer',
              'jp_bank_transfer',
              'mx_bank_transfer',
            ]),
            eu_bank_transfer: z.strictObject({ country: z.enum(['DE', 'FR', 'IE', 'NL']) }).optional(),
          }),
        }),
      })
      .optional(),
  })
  .refine(
    ({ payment_method_options: { customer_balance: balance } = {} }) =>
      (balance?.bank_transfer.type === 'eu_bank_transfer') ===
      (balance?.bank_transfer.eu_bank_transfer !== undefined),
  );

/** What each call may carry (API 2026-10-28.endive); whatever else stands there is refused. */
export const shapes = {
  nothing: z.strictObject({}),
  retrieve: z.strictObject({ expand }),
  customer: z.strictObject({
    name: words(256),
    email: z.email().max(512),
    preferred_locales: list(z.string()).optional(),
    address: z.strictObject({ line1: words(500), line2: words(500).optional() }).optional(),
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
    payment_settings: PaymentSettings.optional(),
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
  attach: z.strictObject({ payment_record: z.string() }),
  report: z.strictObject({
    amount_requested: z.strictObject({ value: whole, currency: z.string().regex(/^[a-z]{3}$/) }),
    initiated_at: whole,
    payment_method_details: z.strictObject({
      type: z.literal('custom'),
      custom: z.strictObject({ display_name: words(100) }),
    }),
    processor_details: z
      .strictObject({ type: z.literal('custom'), custom: z.strictObject({ payment_reference: words(500) }) })
      .optional(),
    customer_details: z.strictObject({ customer: z.string() }).optional(),
    outcome: z.enum(['guaranteed', 'failed', 'canceled']),
    guaranteed: z.strictObject({ guaranteed_at: whole }).optional(),
    metadata: Metadata.optional(),
  }),
  creditNote: z.strictObject({
    invoice: z.string(),
    amount: whole,
    memo: words(500).optional(),
    metadata: Metadata.optional(),
  }),
  ofInvoice: z.strictObject({ invoice: z.string().optional(), ...page }),
  page: z.strictObject(page),
  file: z.strictObject({
    purpose: z.literal('dispute_evidence'),
    file: z.strictObject({
      name: words(500),
      type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
      size: whole,
      /** The first letters of what it holds, and a hash of all of it: see multipart.ts. */
      begins: z.string().startsWith('%PDF-'),
      sha256: z.string(),
    }),
  }),
  dispute: z.strictObject({
    evidence: z
      .strictObject({
        access_activity_log: words(20_000).optional(),
        customer_email_address: z.email().optional(),
        customer_name: words(20_000).optional(),
        customer_signature: z.string().startsWith('file_').optional(),
        product_description: words(20_000).optional(),
        receipt: z.string().startsWith('file_').optional(),
        service_date: words(20_000).optional(),
        service_documentation: z.string().startsWith('file_').optional(),
        uncategorized_text: words(20_000).optional(),
      })
      .refine((given) => Object.values(given).join('').length <= 150_000)
      .optional(),
    submit: flag.optional(),
    metadata: Metadata.optional(),
  }),
  refund: z.strictObject({
    payment_intent: z.string(),
    amount: whole,
    reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
    metadata: Metadata.optional(),
  }),
  ofIntent: z.strictObject({ payment_intent: z.string().optional(), ...page }),
  invoicePayments: z.strictObject({
    payment: z.strictObject({ type: z.literal('payment_intent'), payment_intent: z.string() }).optional(),
    invoice: z.string().optional(),
    ...page,
  }),
} as const;
export type Shapes = { readonly [Name in keyof typeof shapes]: z.output<(typeof shapes)[Name]> };
