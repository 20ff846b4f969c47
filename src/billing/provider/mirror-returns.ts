import type { Refund } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { RefundSent } from '../again/events.ts';
import type { Invoice } from '../invoice.ts';
import type { RefundFailed } from './events.ts';
import { refundThere } from './give-back.ts';
import type { InvoiceNews } from './news.ts';
import { amountIn, type SaidBook } from './said.ts';

/** Money that went back, asked for here or over there. The client hears of it either way, and when it did not arrive. */
export async function mirrorRefunds(
  tx: Tx,
  { id: invoiceId, engagementId }: Invoice,
  news: InvoiceNews,
  said: SaidBook,
  visit: Visit,
): Promise<readonly (RefundSent | RefundFailed)[]> {
  const events: (RefundSent | RefundFailed)[] = [];
  for (const refund of news.refunds) {
    const { ref, key, status } = refund;
    const amount = amountIn(refund.amount, news);
    const hasFailed = status === 'failed' || status === 'canceled';
    const ours = await tx.refund.findFirst({
      where: { invoiceId, OR: [{ providerRef: ref }, { id: refundThere.idFrom(key) }] },
    });
    const payment = await tx.payment.findUnique({ where: { providerRef: refund.paymentRef } });
    if (ours === null && payment === null) continue;
    const refundId = ours?.id ?? visit.newId('ref');
    const about = { engagementId, invoiceId, refundId };
    if (ours !== null)
      await tx.refund.update({ where: { id: refundId }, data: { providerRef: ref, status } });
    else if (payment !== null) await write(tx, refund, { ...about, paymentId: payment.id, amount }, visit);
    said.note(hasFailed ? 'refund-failed' : 'refund', ref, amount);
    // Given up here, it was made there all the same: the client has not heard of it either.
    const isNews = ours === null || ours.status === 'canceled';
    if (isNews && !hasFailed) events.push({ type: 'refund.sent', ...about, amount });
    // The client was told that it is on its way.
    if (hasFailed && ours !== null && ours.status !== status)
      events.push({ type: 'refund.failed', ...about });
  }
  return events;
}

interface About {
  readonly invoiceId: string;
  readonly refundId: string;
  readonly paymentId: string;
  readonly amount: Money;
}

const write = (
  tx: Tx,
  { ref, status, reason }: InvoiceNews['refunds'][number],
  { invoiceId, refundId, paymentId, amount }: About,
  visit: Visit,
): Promise<Refund> =>
  tx.refund.create({
    data: {
      id: refundId,
      invoiceId,
      paymentId,
      amount: amount.minor,
      currency: amount.currency,
      reason,
      status,
      providerRef: ref,
      by: actorToColumn(actorOf(visit.person)),
      at: instantToColumn(visit.now),
    },
  });

/** A payment that the payer's bank asks back, and how that ended. */
export async function mirrorDisputes(
  tx: Tx,
  { id: invoiceId }: Invoice,
  news: InvoiceNews,
  said: SaidBook,
  visit: Visit,
): Promise<void> {
  for (const { ref, status, waits, reason, answerBy, at, ...dispute } of news.disputes) {
    const amount = amountIn(dispute.amount, news);
    const known = await tx.paymentDispute.findUnique({ where: { providerRef: ref } });
    const closedAt = status === 'open' ? null : (known?.closedAt ?? instantToColumn(visit.now));
    const told = { status, reason, answerBy: answerBy === null ? null : new Date(answerBy) };
    await tx.paymentDispute.upsert({
      where: { providerRef: ref },
      create: {
        id: visit.newId('dsp'),
        invoiceId,
        providerRef: ref,
        amount: amount.minor,
        currency: amount.currency,
        ...told,
        openedAt: new Date(at),
        closedAt,
      },
      update: { ...told, closedAt },
    });
    said.note(status === 'open' ? 'dispute' : `dispute-${status}`, ref, amount);
    const isNewDay = known !== null && known.answerBy?.getTime() !== told.answerBy?.getTime();
    if (status === 'open' && (isNewDay || !waits))
      said.moved({ ref, waitsThere: waits, isNewDay }, answerBy ?? '');
  }
}
