import { Temporal } from 'temporal-polyfill';
import type { Payment } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { dayIn, dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { PaymentRecorded } from '../events.ts';
import type { Invoice } from '../invoice.ts';
import type { InvoiceNews } from './news.ts';
import { reportThere } from './report-payment.ts';
import { amountIn } from './said.ts';
import { settledOf } from './settled.ts';

/** What arrived at the provider, each payment once, whatever the order and number of messages about it. */
export async function mirrorPayments(
  tx: Tx,
  invoice: Invoice,
  news: InvoiceNews,
  visit: Visit,
): Promise<readonly PaymentRecorded[]> {
  const recorded: PaymentRecorded[] = [];
  const known = await tx.payment.findMany({ where: { invoiceId: invoice.id } });
  for (const paid of news.payments) {
    const { ref, reference, at } = paid;
    if (known.some(({ providerRef }) => providerRef === ref)) continue;
    const amount = amountIn(paid.amount, news);
    const typed = known.find((one) => one.providerRef === null && isSame(one, paid, amount));
    if (typed !== undefined) {
      await tx.payment.update({ where: { id: typed.id }, data: { providerRef: ref } });
      typed.providerRef = ref;
      continue;
    }
    // Settled here already: over there it is only written down that it was.
    if (paid.reported && invoice.status === 'paid') continue;
    await giveUpName(tx, known, reference);
    const moment = Temporal.Instant.from(at);
    recorded.push(await record(tx, invoice, { ref, reference, amount, at: moment }, visit));
  }
  return recorded;
}

/**
 * Finance has called a payment after it that turned out to be another one, which Stripe was told of: theirs is told
 * apart, for what came through Stripe is given back by this name.
 */
async function giveUpName(tx: Tx, known: readonly Payment[], reference: string): Promise<void> {
  const namesake = known.find((one) => one.reference === reference);
  if (namesake === undefined) return;
  const data = { reference: `${reference} (${namesake.id})` };
  await tx.payment.update({ where: { id: namesake.id }, data });
}

/** Whether it is what finance has recorded: we told of it, they typed it off the page, or somebody told it there, too. */
function isSame(
  known: Payment,
  { key, reference, reported }: InvoiceNews['payments'][number],
  amount: Money,
): boolean {
  if (key !== null) return known.id === reportThere.idFrom(key);
  return known.reference === reference || (reported && known.amount === amount.minor);
}

/** Somebody marked it as paid over there: what is left came by another way. */
export async function mirrorRest(
  tx: Tx,
  invoice: Invoice,
  visit: Visit,
): Promise<readonly PaymentRecorded[]> {
  const { paid, credited } = await settledOf(tx, invoice.id);
  const left = invoice.total.minor - paid - credited;
  if (left <= 0n) return [];
  const amount = money(left, invoice.total.currency);
  const ref = `${invoice.id}:rest`;
  const reference = await freeReference(tx, invoice.id);
  return [await record(tx, invoice, { ref, reference, amount, at: visit.now }, visit)];
}

/** Finance may have called one of theirs the same. */
async function freeReference(tx: Tx, invoiceId: string): Promise<string> {
  const taken = await tx.payment.findMany({ where: { invoiceId }, select: { reference: true } });
  const known = new Set(taken.map(({ reference }) => reference));
  for (let nth = 1; ; nth += 1) {
    const reference = nth === 1 ? 'Stripe' : `Stripe ${nth}`;
    if (!known.has(reference)) return reference;
  }
}

interface Arrived {
  readonly ref: string;
  readonly reference: string;
  readonly amount: Money;
  readonly at: Temporal.Instant;
}

async function record(
  tx: Tx,
  { id: invoiceId, engagementId }: Invoice,
  { ref, reference, amount, at }: Arrived,
  visit: Visit,
): Promise<PaymentRecorded> {
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const paymentId = visit.newId('pay');
  await tx.payment.create({
    data: {
      id: paymentId,
      invoiceId,
      amount: amount.minor,
      currency: amount.currency,
      paidOn: dayToColumn(dayIn(at, timeZone)),
      reference,
      providerRef: ref,
      recordedBy: actorToColumn(actorOf(visit.person)),
      recordedAt: instantToColumn(visit.now),
    },
  });
  return { type: 'payment.recorded', engagementId, invoiceId, paymentId, amount };
}
