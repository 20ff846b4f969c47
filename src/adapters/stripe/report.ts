import type { Stripe } from 'stripe';
import type { RemotePayments } from '../../billing/payment-provider.ts';
import { InDoubt, NeedsAHuman } from '../../kernel/effect.ts';
import { toStripe } from './currency.ts';
import type { CustomerParts } from './customer.ts';
import { isMissing, StripeRefusal } from './failure.ts';
import { cut, KEY_FIELD } from './invoice-words.ts';
import type { Rest } from './rest.ts';

type Report = Parameters<RemotePayments['report']>[0];
type Parts = Pick<CustomerParts, 'rest' | 'calls'>;

/**
 * What came without Stripe becomes a payment record there, which is attached to the invoice: looked for by our mark
 * first. A record that was made twice and attached once is no money.
 */
export async function reportThere(parts: Parts, given: Report): Promise<{ readonly ref: string }> {
  const { rest, calls } = parts;
  const { key, providerRef, signal, mustBeOurs } = given;
  const before = await attached(rest, given);
  if (before.ref !== undefined) return { ref: before.ref };
  if (before.status !== 'open')
    throw new NeedsAHuman(
      `the invoice is ${before.status} at Stripe (${providerRef}), so that a part which came by another way can't be noted there: compare the two, and give back what came twice`,
    );
  const record = await calls.post({ key: `${key}:record`, signal }, (stripe, options) =>
    stripe.paymentRecords.reportPayment(paramsOf(given), options),
  );
  const step = { key: `${key}:attach:${record.id}`, signal, mustBeOurs };
  try {
    await calls.post(step, (stripe, options) =>
      stripe.invoices.attachPayment(providerRef, { payment_record: record.id }, options),
    );
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    const { ref } = await attached(rest, given);
    if (ref === undefined) throw error;
    return { ref };
  }
  const { ref } = await attached(rest, given);
  if (ref === undefined)
    throw new InDoubt(`Stripe does not show the payment that was noted on ${providerRef}`);
  return { ref };
}

async function attached(rest: Rest, { providerRef, key, signal }: Report) {
  const { status, payments } = await rest.call('reading', signal, (stripe) =>
    stripe.invoices.retrieve(providerRef, { expand: ['payments'] }),
  );
  for (const { id, payment } of payments?.data ?? [])
    if ((await markOf(rest, payment, signal)) === key) return { status, ref: id };
  return { status, ref: undefined };
}

/** Our mark on what was reported; null: it came through Stripe, is not ours, or may not be read. */
export async function markOf(
  rest: Rest,
  { payment_record: record }: Stripe.InvoicePayment.Payment,
  signal: AbortSignal,
): Promise<string | null> {
  if (record === undefined) return null;
  if (typeof record !== 'string') return record.metadata[KEY_FIELD] ?? null;
  try {
    const { metadata } = await rest.call('reading', signal, (stripe) =>
      stripe.paymentRecords.retrieve(record),
    );
    return metadata[KEY_FIELD] ?? null;
  } catch (error) {
    if (isMissing(error) || (error instanceof StripeRefusal && error.status === 403)) return null;
    throw error;
  }
}

function paramsOf({ key, amount, reference, paidAt }: Report): Stripe.PaymentRecordReportPaymentParams {
  const at = Math.floor(paidAt.epochMilliseconds / 1000);
  return {
    amount_requested: { value: toStripe(amount), currency: amount.currency.toLowerCase() },
    initiated_at: at,
    payment_method_details: { type: 'custom', custom: { display_name: 'Bank transfer' } },
    processor_details: { type: 'custom', custom: { payment_reference: cut(reference, 140) } },
    outcome: 'guaranteed',
    guaranteed: { guaranteed_at: at },
    metadata: { [KEY_FIELD]: key },
  };
}
