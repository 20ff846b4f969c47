import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Day, dayIn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { formatMoney } from '../kernel/format.ts';
import { type Money, money, parseAmount } from '../kernel/money.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { paidThoughVoid } from './again/paid-though-void.ts';
import type { InvoicePaid, PaymentRecorded } from './events.ts';
import type { Invoice, SentInvoice } from './invoice.ts';
import { loadInvoice } from './load-invoice.ts';
import { mustApproveMoney } from './money-right.ts';
import { remainderOf as leftOf } from './provider/settled.ts';
import { mustFitProvider } from './provider/smallest-part.ts';
import { refuse } from './refusals.ts';
import { states } from './text.ts';

/** Finance says what arrived. All of it: the invoice is paid; a part: it stays open with the remainder. */
export const recordPayment = act({
  name: 'invoice.record-payment',
  input: z.object({
    invoiceId: z.string(),
    paidOn: LocalDay,
    amount: z.string(),
    reference: z.string().trim().min(1).max(140),
  }),
  async run(tx, { invoiceId, paidOn, amount: typed, reference }, visit) {
    await mustApproveMoney(tx, visit.person);
    const found = await loadInvoice(tx, invoiceId);
    if (found.status === 'void') throw await paidThoughVoid(tx, found);
    const invoice = mustBeAwaited(found);
    const amount = amountFrom(typed, invoice.total.currency);
    const { events, left } = await takePayment(tx, invoice, { paidOn, amount, reference }, visit);
    return outcome(events, { left });
  },
});

/** Throws unless money is waited for on it. */
export function mustBeAwaited(invoice: Invoice): SentInvoice {
  if (invoice.status === 'paid') throw refuse.settled({ number: invoice.number, state: states.paid() });
  if (invoice.status !== 'sent') throw refuse.notSent({ state: states[invoice.status]() });
  return invoice;
}

/** Money that arrived; `entryId`: the line of a bank statement that says so. */
export interface Arrived {
  readonly paidOn: Day;
  readonly amount: Money;
  readonly reference: string;
  readonly entryId?: string;
}

/** The one place where a person's word that money arrived becomes a payment. The invoice's row is held. */
export async function takePayment(
  tx: Tx,
  invoice: SentInvoice,
  { paidOn, amount, reference, entryId }: Arrived,
  visit: Visit,
): Promise<{
  readonly events: readonly (PaymentRecorded | InvoicePaid)[];
  readonly paymentId: string;
  readonly left: Money;
}> {
  await mustHavePassed(tx, paidOn, visit);
  const remainder = await remainderOf(tx, invoice, reference);
  if (amount.minor > remainder.minor)
    throw refuse.overpaid({ amount, remainder, total: invoice.total }, 'amount');
  const isElsewhere = invoice.provider !== 'bank-transfer';
  mustFitProvider(invoice.provider, amount);
  const paymentId = visit.newId('pay');
  const { id: invoiceId, engagementId, total } = invoice;
  await tx.payment.create({
    data: {
      id: paymentId,
      invoiceId,
      amount: amount.minor,
      currency: amount.currency,
      paidOn: dayToColumn(paidOn),
      reference,
      recordedBy: actorToColumn(actorOf(visit.person)),
      recordedAt: instantToColumn(visit.now),
      ...(entryId !== undefined && { entryId }),
    },
  });
  const recorded: PaymentRecorded = {
    type: 'payment.recorded',
    engagementId,
    invoiceId,
    paymentId,
    amount,
    ...(isElsewhere && amount.minor < remainder.minor && { elsewhere: true }),
  };
  const left = money(remainder.minor - amount.minor, amount.currency);
  if (left.minor > 0n) return { events: [recorded], paymentId, left };
  await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'paid' } });
  const elsewhere = isElsewhere && { elsewhere: true };
  const paid: InvoicePaid = { type: 'invoice.paid', engagementId, invoiceId, total, ...elsewhere };
  return { events: [recorded, paid], paymentId, left };
}

function amountFrom(text: string, currency: string): Money {
  const read = parseAmount(text, currency);
  if (typeof read === 'string')
    throw refuse.amount({ currency, example: formatMoney(money(120_000n, currency), 'en') }, 'amount');
  if (read.minor === 0n) throw refuse.zeroAmount(undefined, 'amount');
  return read;
}

async function mustHavePassed(tx: Tx, day: Day, visit: Visit): Promise<void> {
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  if (Temporal.PlainDate.compare(day, dayIn(visit.now, timeZone)) > 0)
    throw refuse.dayAhead({ day }, 'paidOn');
}

/** What is open before this payment. The invoice's row is held, so nobody else records one meanwhile. */
async function remainderOf(tx: Tx, invoice: SentInvoice, reference: string): Promise<Money> {
  if ((await tx.payment.count({ where: { invoiceId: invoice.id, reference } })) > 0)
    throw refuse.referenceUsed({ reference }, 'reference');
  return leftOf(tx, invoice);
}
