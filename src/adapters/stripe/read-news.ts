import type { Stripe } from 'stripe';
import type { RemotePayments } from '../../billing/payment-provider.ts';
import { type InvoiceNews, InvoiceStatusThere } from '../../billing/provider/news.ts';
import { InDoubt } from '../../kernel/effect.ts';
import { fromStripe } from './currency.ts';
import { isMissing } from './failure.ts';
import { KEY_FIELD } from './invoice-words.ts';
import { markOf } from './report.ts';
import type { Rest } from './rest.ts';

type Given = Parameters<RemotePayments['ask']>[0];

/** How an invoice stands, with what was paid on it, credited, given back, and disputed. */
export async function askForNews(rest: Rest, { providerRef, credited, signal }: Given): Promise<InvoiceNews> {
  const found = await retrieve(rest, providerRef, signal);
  if (found === undefined) return gone;
  const begun = await begunOn(rest, found, signal);
  const payments = await paidOf(rest, begun, signal);
  const refunds: Stripe.Refund[] = [];
  const disputes: Stripe.Dispute[] = [];
  for (const { intent } of payments) {
    if (intent === undefined) continue;
    const about = { payment_intent: intent, limit: 100 };
    refunds.push(...(await rest.call('reading', signal, (stripe) => stripe.refunds.list(about))).data);
    disputes.push(...(await rest.call('reading', signal, (stripe) => stripe.disputes.list(about))).data);
  }
  const isCredited = credited === true || found.pre_payment_credit_notes_amount > 0;
  const credits = isCredited ? await creditsOn(rest, found, signal) : [];
  const failures = await failuresOf(rest, found, begun, signal);
  return newsFrom(found, { payments, credits, refunds, disputes, failures });
}

/** Attempts that failed. Stripe counts one that is still on its way, as bank debits are for days, like any other. */
async function failuresOf(
  rest: Rest,
  { status, attempt_count }: Stripe.Invoice,
  begun: readonly Stripe.InvoicePayment[],
  signal: AbortSignal,
): Promise<number> {
  if (status !== 'open' || attempt_count === 0) return 0;
  for (const { status, payment } of begun) {
    const payment_intent = idOf(payment.payment_intent);
    if (status !== 'open' || payment_intent === undefined) continue;
    const { data } = await rest.call('reading', signal, (stripe) =>
      stripe.charges.list({ payment_intent, limit: 1 }),
    );
    if (data[0]?.status === 'pending') return 0;
  }
  return attempt_count;
}

/** An answer holds the first ten; cards that fail are among them. */
async function begunOn(
  rest: Rest,
  { id: invoice, payments }: Stripe.Invoice,
  signal: AbortSignal,
): Promise<readonly Stripe.InvoicePayment[]> {
  if (payments?.has_more !== true) return payments?.data ?? [];
  return rest.call('reading', signal, (stripe) =>
    stripe.invoicePayments.list({ invoice, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
  );
}

const creditsOn = async (rest: Rest, { id: invoice }: Stripe.Invoice, signal: AbortSignal) =>
  (await rest.call('reading', signal, (stripe) => stripe.creditNotes.list({ invoice, limit: 100 }))).data;

const gone: InvoiceNews = {
  status: 'gone',
  payUrl: null,
  currency: '',
  total: '0',
  overpaid: '0',
  credited: '0',
  balance: '0',
  credits: [],
  payments: [],
  failures: 0,
  nextTryAt: null,
  refunds: [],
  disputes: [],
};

async function retrieve(rest: Rest, id: string, signal: AbortSignal): Promise<Stripe.Invoice | undefined> {
  try {
    return await rest.call('reading', signal, (stripe) =>
      stripe.invoices.retrieve(id, { expand: ['payments'] }),
    );
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

interface Paid {
  readonly ref: string;
  readonly intent: string | undefined;
  readonly reference: string;
  readonly amount: number;
  readonly at: number;
  readonly reported: boolean;
  readonly key: string | null;
}

const idOf = (given: string | { readonly id: string } | null | undefined): string | undefined =>
  typeof given === 'string' ? given : given?.id;

async function paidOf(
  rest: Rest,
  begun: readonly Stripe.InvoicePayment[],
  signal: AbortSignal,
): Promise<readonly Paid[]> {
  const paid: Paid[] = [];
  for (const one of begun) {
    if (one.status !== 'paid' || one.amount_paid === null || one.amount_paid === 0) continue;
    const { payment } = one;
    const intent = idOf(payment.payment_intent);
    const record = idOf(payment.payment_record);
    paid.push({
      ref: one.id,
      intent,
      reference: intent ?? idOf(payment.charge) ?? record ?? one.id,
      amount: one.amount_paid,
      at: one.status_transitions.paid_at ?? one.created,
      reported: record !== undefined,
      key: await markOf(rest, payment, signal),
    });
  }
  return paid;
}

const moment = (seconds: number): string => new Date(seconds * 1000).toISOString();

interface Found {
  readonly payments: readonly Paid[];
  readonly credits: readonly Stripe.CreditNote[];
  readonly refunds: readonly Stripe.Refund[];
  readonly disputes: readonly Stripe.Dispute[];
  readonly failures: number;
}

function newsFrom(
  invoice: Stripe.Invoice,
  { payments, credits, refunds, disputes, failures }: Found,
): InvoiceNews {
  const { currency, total, amount_overpaid, next_payment_attempt: next } = invoice;
  const minor = (amount: number): string => fromStripe(amount, currency).minor.toString();
  const paymentOf = (intent: string | undefined) => payments.find((one) => one.intent === intent)?.ref ?? '';
  return {
    status: statusOf(invoice),
    payUrl: invoice.hosted_invoice_url ?? null,
    currency: currency.toUpperCase(),
    total: minor(total),
    overpaid: minor(amount_overpaid),
    credited: minor(invoice.pre_payment_credit_notes_amount),
    balance: minor((invoice.ending_balance ?? invoice.starting_balance) - invoice.starting_balance),
    payments: payments.map(({ intent: _ours, amount, at, ...paid }) => ({
      ...paid,
      amount: minor(amount),
      at: moment(at),
    })),
    failures,
    nextTryAt: next === null ? null : moment(next),
    credits: creditsFrom(credits, minor),
    refunds: refunds.map(({ id, amount, status, payment_intent, created, metadata }) => ({
      ref: id,
      key: metadata?.[KEY_FIELD] ?? null,
      paymentRef: paymentOf(idOf(payment_intent)),
      amount: minor(amount),
      status: refundStatus(status),
      // Stripe's is a word for machines.
      reason: metadata?.['engawa_reason'] ?? '',
      at: moment(created),
    })),
    disputes: disputes.map(({ id, amount, status, reason, evidence_details, created }) => ({
      ref: id,
      amount: minor(amount),
      status: disputeStatus(status),
      waits: status === 'needs_response' || status === 'warning_needs_response',
      reason,
      answerBy: evidence_details.due_by === null ? null : moment(evidence_details.due_by),
      at: moment(created),
    })),
  };
}

/** Those on what was still open: what is credited after it was paid is a refund, and told as one. */
const creditsFrom = (
  notes: readonly Stripe.CreditNote[],
  minor: (amount: number) => string,
): InvoiceNews['credits'] =>
  notes
    .filter(({ pre_payment_amount }) => pre_payment_amount > 0)
    .map(({ id, number, status, memo, metadata, created, pre_payment_amount }) => ({
      ref: id,
      key: metadata?.[KEY_FIELD] ?? null,
      number,
      amount: minor(pre_payment_amount),
      status: status === 'void' ? 'void' : 'issued',
      reason: memo ?? '',
      at: moment(created),
    }));

function statusOf({ id, status }: Stripe.Invoice): InvoiceNews['status'] {
  const known = InvoiceStatusThere.safeParse(status);
  if (known.success) return known.data;
  throw new InDoubt(`Stripe says that the invoice ${id} is "${status}", which is not known here`);
}

export function refundStatus(status: string | null): 'pending' | 'succeeded' | 'failed' | 'canceled' {
  return status === 'succeeded' || status === 'failed' || status === 'canceled' ? status : 'pending';
}

/** Inquiries that were closed took no money; whatever is neither won nor lost nor closed waits for somebody. */
function disputeStatus(status: string): 'open' | 'won' | 'lost' | 'ended' {
  if (status === 'won' || status === 'lost') return status;
  return status === 'warning_closed' || status === 'prevented' ? 'ended' : 'open';
}
