import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Payment } from '../../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import {
  type Day,
  dayFromColumn,
  dayIn,
  dayToColumn,
  instantToColumn,
  LocalDay,
} from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { type Money, money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { Invoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { numbering } from '../payment-provider.ts';
import { cameThrough } from '../provider/came-through.ts';
import { refundPayment } from '../provider/give-back.ts';
import { remainderOf, settledOf } from '../provider/settled.ts';
import { mustFitProvider } from '../provider/smallest-part.ts';
import { refuse as billing } from '../refusals.ts';
import { isOwedAgain } from '../taken-off.ts';
import { amountFrom } from './amount-from.ts';
import type { CreditNumbered, RefundSent } from './events.ts';
import { sentBack, takenByBanks } from './kept-of.ts';
import { creditFrom, numberCredit } from './number-credit.ts';
import { refuse } from './refusals.ts';

/**
 * Gives money back. What came through Stripe goes back there; of what came to the bank, finance records that it was sent
 * back. The invoice keeps its state: what was paid was paid. On one that is open still, what went back is owed again.
 */
export const recordRefund = act({
  name: 'refund.record',
  input: z.object({
    paymentId: z.string(),
    amount: z.string(),
    reason: z.string().trim().min(1).max(500),
    sentOn: LocalDay.optional(),
    reference: z.string().trim().max(140).optional(),
    /** The price is lowered by it: tax law wants a paper that says so. */
    creditNote: z.boolean().default(false),
  }),
  async run(tx, input, visit) {
    await mustApproveMoney(tx, visit.person);
    const { invoice, payment } = await heldPayment(tx, input.paymentId);
    const amount = amountFrom(input.amount, payment.currency);
    await mustBeLeft(tx, payment, amount);
    if (input.creditNote) mustBeOursAndPaid(invoice);
    const reference = input.reference ?? '';
    if (cameThrough(payment)) {
      if (input.sentOn !== undefined || reference !== '') throw refuse.goesByStripe(undefined, 'sentOn');
      mustFitProvider(invoice.provider, amount);
      const { paymentId, reason } = input;
      const asked = await refundPayment.run(tx, { paymentId, amount: amount.minor, reason }, visit);
      return outcome<Happening, Given>(asked.events, {
        amount,
        byStripe: true,
        rest: await restOf(tx, invoice),
        creditNote: null,
      });
    }
    if (input.sentOn === undefined) throw refuse.dayNeeded(undefined, 'sentOn');
    if (reference === '') throw refuse.referenceNeeded(undefined, 'reference');
    const { sentOn, reason } = input;
    await mustBeNew(tx, payment, { sentOn, reference }, visit);
    const sent = await record(tx, payment, { amount, reason, sentOn, reference }, visit);
    const about = { type: 'refund.sent', engagementId: invoice.engagementId, invoiceId: invoice.id } as const;
    const event: RefundSent = { ...about, refundId: sent, amount, sentOn, reference };
    const note = input.creditNote ? await creditBack(tx, invoice, { amount, reason }, visit) : null;
    const rest = await restOf(tx, invoice);
    return outcome<Happening, Given>(note === null ? [event] : [event, note], {
      amount,
      byStripe: false,
      rest,
      creditNote: note?.number ?? null,
    });
  },
});

interface Given {
  readonly amount: Money;
  readonly byStripe: boolean;
  readonly rest: Rest;
  /** Number of the credit note that goes with it. */
  readonly creditNote: string | null;
}

/** What becomes of the rest of an invoice that is not settled; null: it is. */
type Rest = { readonly left: Money; readonly isOwedAgain: boolean } | null;

async function restOf(tx: Tx, invoice: Invoice): Promise<Rest> {
  if (invoice.status !== 'sent') return null;
  return { left: await remainderOf(tx, invoice), isOwedAgain: isOwedAgain(invoice) };
}

/** What is open is credited by itself, and Stripe writes the papers of what is paid there. */
function mustBeOursAndPaid({ status, provider }: Invoice): void {
  if (status !== 'paid' || numbering[provider] !== 'ours')
    throw refuse.noCreditWithIt(undefined, 'creditNote');
}

/** It goes with the money: what is paid and credited stays what was asked for. */
async function creditBack(
  tx: Tx,
  invoice: Invoice,
  { amount, reason }: { readonly amount: Money; readonly reason: string },
  visit: Visit,
): Promise<CreditNumbered> {
  const { id: invoiceId, engagementId, total } = invoice;
  const about = { engagementId, invoiceId, currency: total.currency };
  return numberCredit(
    tx,
    about,
    { ...(await creditFrom(tx, invoice, { amount, lines: [] })), reason },
    visit,
  );
}

/** Whoever gives back the same payment, or hears of it from Stripe, waits for the invoice's row. */
async function heldPayment(tx: Tx, paymentId: string) {
  const found = await tx.payment.findUnique({ where: { id: paymentId } });
  if (found === null) throw refuse.unknownPayment();
  const invoice = await loadInvoice(tx, found.invoiceId);
  // Until its invoice was held, somebody may have taken it back.
  const payment = await tx.payment.findUnique({ where: { id: paymentId } });
  if (payment === null) throw refuse.unknownPayment();
  return { invoice, payment };
}

/** Never more than came in and stayed: what a bank took back in a dispute the client has already. */
async function mustBeLeft(
  tx: Tx,
  { id: paymentId, invoiceId, currency, ...payment }: Payment,
  amount: Money,
) {
  const left = money(payment.amount - (await sentBack(tx, { paymentId })), currency);
  if (amount.minor > left.minor) throw refuse.tooMuchBack({ left }, 'amount');
  const taken = await takenByBanks(tx, invoiceId);
  if (taken === 0n) return;
  const kept = (await settledOf(tx, invoiceId)).paid - (await sentBack(tx, { invoiceId })) - taken;
  const most = money(kept < 0n ? 0n : kept < left.minor ? kept : left.minor, currency);
  if (amount.minor > most.minor)
    throw refuse.takenBack({ taken: money(taken, currency), left: most }, 'amount');
}

interface SentBack {
  readonly amount: Money;
  readonly reason: string;
  readonly sentOn: Day;
  readonly reference: string;
}

async function record(
  tx: Tx,
  { id: paymentId, invoiceId, currency }: Payment,
  { amount, reason, sentOn, reference }: SentBack,
  visit: Visit,
): Promise<string> {
  const id = visit.newId('ref');
  await tx.refund.create({
    data: {
      id,
      invoiceId,
      paymentId,
      amount: amount.minor,
      currency,
      reason,
      status: 'succeeded',
      sentOn: dayToColumn(sentOn),
      reference,
      by: actorToColumn(actorOf(visit.person)),
      at: instantToColumn(visit.now),
    },
  });
  return id;
}

async function mustBeNew(
  tx: Tx,
  { id: paymentId, paidOn }: Payment,
  { sentOn, reference }: { readonly sentOn: Day; readonly reference: string },
  visit: Visit,
): Promise<void> {
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const day = sentOn;
  if (Temporal.PlainDate.compare(day, dayIn(visit.now, timeZone)) > 0)
    throw billing.dayAhead({ day }, 'sentOn');
  if (Temporal.PlainDate.compare(day, dayFromColumn(paidOn)) < 0)
    throw refuse.sentBackBefore({ day }, 'sentOn');
  if ((await tx.refund.count({ where: { paymentId, reference } })) > 0)
    throw refuse.referenceUsed({ reference }, 'reference');
}
