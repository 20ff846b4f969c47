import type { Stripe } from 'stripe';
import type { InvoiceToIssue, Issued } from '../../billing/payment-provider.ts';
import type { Try } from '../../kernel/carrier.ts';
import { InDoubt, NeedsAHuman } from '../../kernel/effect.ts';
import { mustBeChargeable } from './currency.ts';
import { type CustomerParts, customerFor } from './customer.ts';
import { completeDraft, finalize, makeDraft, mustAddUp, removeDraft } from './draft.ts';
import { StripeRefusal } from './failure.ts';
import { KEY_FIELD } from './invoice-words.ts';

const HOUR_S = 3600;

/**
 * Issues an invoice step by step: customer, draft, items, number, e-mail. Each try begins by looking for what earlier
 * ones have left, and goes on from there.
 */
export async function issue(parts: CustomerParts, invoice: InvoiceToIssue, attempt: Try): Promise<Issued> {
  mustBeChargeable(invoice.total);
  const handed = (await takenUp(parts, invoice, attempt)) ?? (await takenUp(parts, invoice, attempt));
  if (handed === undefined) throw new InDoubt('a draft was taken away at Stripe twice while it was made');
  if (invoice.billTo.email !== undefined) await mail(parts, handed, attempt);
  const { id, number, hosted_invoice_url: url } = handed;
  if (number === null) throw new InDoubt(`Stripe has given the invoice ${id} no number`);
  return { providerRef: id, number, ...(url != null && { payUrl: url }) };
}

/** Undefined: what was there had to be taken away first. */
async function takenUp(
  parts: CustomerParts,
  invoice: InvoiceToIssue,
  attempt: Try,
): Promise<Stripe.Invoice | undefined> {
  const ours = await findOurs(parts, attempt);
  const out = ours.filter(({ status }) => status !== 'draft');
  const [first, second] = out.filter(({ status }) => status !== 'void');
  if (first !== undefined && second !== undefined)
    throw new NeedsAHuman(
      `Stripe has this invoice twice (${first.id}, ${second.id}): void one of them there, then replay this`,
    );
  const issued = first ?? out[0];
  const [draft, ...more] = ours.filter(({ status }) => status === 'draft');
  for (const { id } of issued === undefined ? more : [draft, ...more].filter((one) => one !== undefined))
    await removeDraft(parts, id, attempt.key, attempt.signal);
  if (issued !== undefined) return issued;
  const customer = await customerFor(parts, invoice, attempt);
  const begun = draft ?? (await makeDraft(parts, invoice, customer, attempt));
  const whole = await completeDraft(parts, begun, invoice, customer, attempt);
  if (whole === undefined) return undefined;
  if (whole.status !== 'draft') return whole;
  mustAddUp(whole, invoice);
  return finalize(parts, whole.id, attempt);
}

/** Listed, never searched: a search may be minutes behind. */
async function findOurs(
  { rest }: CustomerParts,
  { key, firstTriedMs, signal }: Try,
): Promise<Stripe.Invoice[]> {
  const gte = Math.floor(firstTriedMs / 1000) - HOUR_S;
  const since = await rest.call('reading', signal, (stripe) =>
    stripe.invoices.list({ created: { gte }, limit: 100 }).autoPagingToArray({ limit: 10_000 }),
  );
  return since.filter(({ metadata }) => metadata?.[KEY_FIELD] === key);
}

/** Stripe's e-mail comes beside our card. An e-mail too few does no harm, so one in doubt is not sent again after a day. */
async function mail(
  { calls }: CustomerParts,
  { id, status }: Stripe.Invoice,
  { key, signal }: Try,
): Promise<void> {
  const step = { key: `${key}:send:${id}`, signal };
  const before = await calls.asked(step.key);
  if (status !== 'open' || before?.isOld === true) return;
  try {
    await calls.post(step, (stripe, options) => stripe.invoices.sendInvoice(id, {}, options));
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
  }
}
