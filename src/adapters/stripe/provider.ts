import type { Stripe } from 'stripe';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { AboutIssued, PaymentProvider, RemotePayments } from '../../billing/payment-provider.ts';
import type { CustomerBook } from '../../billing/provider/customer-book.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { createCallBook } from './call-book.ts';
import { toStripe } from './currency.ts';
import type { CustomerParts } from './customer.ts';
import { acceptThere, stageThere, submitThere } from './disputes.ts';
import { StripeRefusal } from './failure.ts';
import { cut, KEY_FIELD } from './invoice-words.ts';
import { issue } from './issue.ts';
import { listInvoices } from './list-invoices.ts';
import { askForNews, refundStatus } from './read-news.ts';
import { reportThere } from './report.ts';
import type { Rest } from './rest.ts';

export interface StripeOptions {
  readonly rest: Rest;
  readonly prisma: Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;
  readonly customers: CustomerBook;
  /** The wall's time, whatever the house's clock says: keys run out by it. */
  readonly realMs: () => number;
}

/** Invoices are issued and paid at Stripe, which numbers them. */
export function stripePayments({ rest, prisma, customers, realMs }: StripeOptions): PaymentProvider {
  const parts = { rest, customers, calls: createCallBook({ prisma, rest, realMs }) };
  return {
    name: 'stripe',
    numbering: 'theirs',
    issue: (invoice, attempt) => issue(parts, invoice, attempt),
    remote: remotePayments(parts),
  };
}

function remotePayments(parts: CustomerParts): RemotePayments {
  const { rest } = parts;
  return {
    ask: (given) => askForNews(rest, given),
    list: (given) => listInvoices(rest, given),
    void: (given) => voidThere(parts, given),
    settle: (given) => settleThere(parts, given),
    report: (given) => reportThere(parts, given),
    credit: (given) => creditThere(parts, given),
    refund: (given) => refundThere(parts, given),
    stageEvidence: (given) => stageThere(parts, given),
    submitEvidence: (given) => submitThere(parts, given),
    acceptDispute: (given) => acceptThere(parts, given),
  };
}

const statusOf = async ({ rest }: CustomerParts, { providerRef, signal }: AboutIssued) =>
  (await rest.call('reading', signal, (stripe) => stripe.invoices.retrieve(providerRef))).status;

/** Tries, and where that is refused looks whether it is `done` already: refusals carry no code to tell by. */
async function unlessDone(
  parts: CustomerParts,
  given: AboutIssued,
  done: string,
  ask: (stripe: Stripe, options: { readonly idempotencyKey: string }) => PromiseLike<unknown>,
): Promise<void> {
  try {
    await parts.calls.post(given, ask);
  } catch (error) {
    if (!(error instanceof StripeRefusal) || (await statusOf(parts, given)) !== done) throw error;
  }
}

async function voidThere(parts: CustomerParts, given: AboutIssued): Promise<void> {
  const { providerRef } = given;
  const status = await statusOf(parts, given);
  if (status === 'void') return;
  if (status === 'paid')
    throw new NeedsAHuman(
      `the client paid at Stripe before this was taken back (${providerRef}): refund the payment there, or bill it again`,
    );
  await unlessDone(parts, given, 'void', (stripe, options) =>
    stripe.invoices.voidInvoice(providerRef, {}, options),
  );
}

/** Nobody is to pay there once more what came by another way. */
async function settleThere(parts: CustomerParts, given: AboutIssued): Promise<void> {
  const status = await statusOf(parts, given);
  if (status === 'paid') return;
  if (status === 'void') throw new NeedsAHuman(`the invoice is void at Stripe (${given.providerRef})`);
  await unlessDone(parts, given, 'paid', (stripe, options) =>
    stripe.invoices.pay(given.providerRef, { paid_out_of_band: true }, options),
  );
}

type Credit = Parameters<RemotePayments['credit']>[0];

async function creditThere({ rest, calls }: CustomerParts, given: Credit) {
  const { key, providerRef: invoice, signal, amount, reason } = given;
  const { data } = await rest.call('reading', signal, (stripe) =>
    stripe.creditNotes.list({ invoice, limit: 100 }),
  );
  const made =
    data.find(({ metadata }) => metadata?.[KEY_FIELD] === key) ??
    (await calls.post(given, (stripe, options) =>
      stripe.creditNotes.create(
        { invoice, amount: toStripe(amount), memo: cut(reason, 500), metadata: { [KEY_FIELD]: key } },
        options,
      ),
    ));
  return { ref: made.id, number: made.number };
}

type Refund = Parameters<RemotePayments['refund']>[0];

async function refundThere({ rest, calls }: CustomerParts, given: Refund) {
  const { key, payment, signal, amount, reason } = given;
  const about = { payment_intent: payment };
  const { data } = await rest.call('reading', signal, (stripe) =>
    stripe.refunds.list({ ...about, limit: 100 }),
  );
  const made =
    data.find(({ metadata }) => metadata?.[KEY_FIELD] === key) ??
    (await calls.post(given, (stripe, options) =>
      stripe.refunds.create(
        {
          ...about,
          amount: toStripe(amount),
          reason: 'requested_by_customer',
          metadata: { [KEY_FIELD]: key, engawa_reason: cut(reason, 500) },
        },
        options,
      ),
    ));
  return { ref: made.id, status: refundStatus(made.status) };
}
