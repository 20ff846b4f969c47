import type { Stripe } from 'stripe';
import { type InvoiceNews, InvoiceStatusThere } from '../../billing/provider/news.ts';
import { InDoubt } from '../../kernel/effect.ts';
import { fromStripe } from './currency.ts';
import { isMissing } from './failure.ts';
import { KEY_FIELD } from './invoice-words.ts';
import { markOf } from './report.ts';
import type { Rest } from './rest.ts';

/** How an invoice stands, with what was paid on it, given back, and disputed. */
export async function askForNews(rest: Rest, id: string, signal: AbortSignal): Promise<InvoiceNews> {
  const found = await retrieve(rest, id, signal);
  if (found === undefined) return gone;
  const payments = await paidOf(rest, found, signal);
  const refunds: Stripe.Refund[] = [];
  const disputes: Stripe.Dispute[] = [];
  for (const { intent } of payments) {
    if (intent === undefined) continue;
    const about = { payment_intent: intent, limit: 100 };
    refunds.push(...(await rest.call('reading', signal, (stripe) => stripe.refunds.list(about))).data);
    disputes.push(...(await rest.call('reading', signal, (stripe) => stripe.disputes.list(about))).data);
  }
  return newsFrom(found, payments, refunds, disputes);
}

const gone: InvoiceNews = {
  status: 'gone',
  payUrl: null,
  currency: '',
  total: '0',
  overpaid: '0',
  credited: '0',
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
  { payments }: Stripe.Invoice,
  signal: AbortSignal,
): Promise<readonly Paid[]> {
  const paid: Paid[] = [];
  for (const one of payments?.data ?? []) {
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

function newsFrom(
  invoice: Stripe.Invoice,
  payments: readonly Paid[],
  refunds: readonly Stripe.Refund[],
  disputes: readonly Stripe.Dispute[],
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
    payments: payments.map(({ intent: _ours, amount, at, ...paid }) => ({
      ...paid,
      amount: minor(amount),
      at: moment(at),
    })),
    failures: invoice.status === 'paid' ? 0 : invoice.attempt_count,
    nextTryAt: next === null ? null : moment(next),
    refunds: refunds.map(({ id, amount, status, reason, payment_intent, created, metadata }) => ({
      ref: id,
      key: metadata?.[KEY_FIELD] ?? null,
      paymentRef: paymentOf(idOf(payment_intent)),
      amount: minor(amount),
      status: refundStatus(status),
      reason: reason ?? '',
      at: moment(created),
    })),
    disputes: disputes.map(({ id, amount, status, reason, evidence_details, created }) => ({
      ref: id,
      amount: minor(amount),
      status: disputeStatus(status),
      reason,
      answerBy: evidence_details.due_by === null ? null : moment(evidence_details.due_by),
      at: moment(created),
    })),
  };
}

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
