import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { dayIn, dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { PaymentRecorded } from '../events.ts';
import type { Invoice } from '../invoice.ts';
import type { InvoiceNews } from './news.ts';
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
  for (const { ref, reference, amount, at } of news.payments) {
    if (known.some(({ providerRef }) => providerRef === ref)) continue;
    // Finance has typed it off the provider's page before we heard of it.
    const typed = known.find((one) => one.providerRef === null && one.reference === reference);
    if (typed !== undefined) {
      await tx.payment.update({ where: { id: typed.id }, data: { providerRef: ref } });
      continue;
    }
    const moment = Temporal.Instant.from(at);
    recorded.push(
      await record(tx, invoice, { ref, reference, amount: amountIn(amount, news), at: moment }, visit),
    );
  }
  return recorded;
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
  return [await record(tx, invoice, { ref, reference: 'Stripe', amount, at: visit.now }, visit)];
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
