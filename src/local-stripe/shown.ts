import type {
  Books,
  KeptCredit,
  KeptDispute,
  KeptInvoice,
  KeptItem,
  KeptPayment,
  KeptRecord,
  KeptRefund,
} from './books.ts';
import { remainingOf } from './books.ts';

/** As many of a list as an object holds itself. */
const SHOWN = 10;

/** Objects as the API answers them. */
export function shownInvoice(
  books: Books,
  base: string,
  invoice: KeptInvoice,
  expands: readonly string[] = [],
) {
  const total = books.totalOf(invoice);
  const paid = books.paidOf(invoice);
  const isDraft = invoice.status === 'draft';
  return {
    id: invoice.id,
    object: 'invoice',
    customer: invoice.customer,
    customer_name: books.customers.get(invoice.customer)?.name ?? null,
    currency: invoice.currency,
    created: invoice.created,
    due_date: invoice.due_date,
    collection_method: invoice.collection_method,
    auto_advance: false,
    description: invoice.description,
    footer: invoice.footer,
    metadata: invoice.metadata,
    status: invoice.status,
    number: invoice.number,
    hosted_invoice_url: isDraft ? null : `${base}/pay/${invoice.id}`,
    invoice_pdf: isDraft ? null : `${base}/pay/${invoice.id}/pdf`,
    total,
    amount_due: Math.max(0, total - invoice.credited),
    amount_paid: invoice.offStripe ? total - invoice.credited : paid,
    amount_paid_off_stripe: reported(invoice) + (invoice.offStripe ? total - invoice.credited - paid : 0),
    amount_remaining: remainingOf(books, invoice),
    amount_overpaid: Math.max(0, paid + invoice.credited - total),
    pre_payment_credit_notes_amount: invoice.credited,
    attempt_count: invoice.attempts,
    attempted: invoice.attempts > 0,
    next_payment_attempt: invoice.nextTry,
    starting_balance: isDraft
      ? (books.customers.get(invoice.customer)?.balance ?? 0)
      : invoice.balances.before,
    ending_balance: isDraft ? null : invoice.balances.after,
    livemode: false,
    ...(expands.includes('payments') && {
      payments: {
        object: 'list',
        has_more: shownPayments(invoice).length > SHOWN,
        data: shownPayments(invoice).slice(0, SHOWN),
      },
    }),
  };
}

/** What came without Stripe, and was said to have come. */
const reported = ({ payments }: KeptInvoice): number =>
  payments.reduce((sum, { record, amount }) => (record === null ? sum : sum + amount), 0);

export const shownRecord = ({ id, amount, currency, created, metadata }: KeptRecord) => ({
  id,
  object: 'payment_record',
  livemode: false,
  amount: { value: amount, currency },
  amount_guaranteed: { value: amount, currency },
  amount_requested: { value: amount, currency },
  created,
  metadata,
});

export const shownPayment = ({ id: invoice, currency }: KeptInvoice, payment: KeptPayment) => ({
  id: payment.id,
  object: 'invoice_payment',
  amount_paid: payment.amount,
  amount_requested: payment.amount,
  created: payment.at,
  currency,
  invoice,
  is_default: true,
  livemode: false,
  payment:
    payment.record === null
      ? { type: 'payment_intent', payment_intent: payment.intent }
      : { type: 'payment_record', payment_record: payment.record },
  status: 'paid',
  status_transitions: { canceled_at: null, paid_at: payment.at },
});

/** What was begun, and what came of it. */
export const shownPayments = (invoice: KeptInvoice): readonly { readonly id: string }[] => [
  ...invoice.payments.map((one) => shownPayment(invoice, one)),
  ...(invoice.underWay === null ? [] : [underWay(invoice, invoice.underWay)]),
];

const underWay = ({ id: invoice, currency, created }: KeptInvoice, { id, intent }: Begun) => ({
  id,
  object: 'invoice_payment',
  amount_paid: null,
  ...{ created, currency, invoice },
  is_default: true,
  livemode: false,
  payment: { type: 'payment_intent', payment_intent: intent },
  status: 'open',
  status_transitions: { canceled_at: null, paid_at: null },
});

type Begun = NonNullable<KeptInvoice['underWay']>;

export const shownItem = (item: KeptItem) => ({ object: 'invoiceitem', livemode: false, ...item });
export const shownCredit = ({ memo, ...credit }: KeptCredit) => ({
  object: 'credit_note',
  livemode: false,
  memo: memo ?? null,
  pre_payment_amount: credit.amount,
  post_payment_amount: 0,
  ...credit,
});
export const shownRefund = (refund: KeptRefund) => ({ object: 'refund', ...refund });
export const shownDispute = ({ submissions, ...dispute }: KeptDispute) => ({
  object: 'dispute',
  livemode: false,
  reason: 'product_not_received',
  evidence_details: {
    due_by: dispute.created + 8 * 86_400,
    has_evidence: Object.keys(dispute.evidence).length > 0,
    past_due: false,
    submission_count: submissions,
  },
  ...dispute,
});
