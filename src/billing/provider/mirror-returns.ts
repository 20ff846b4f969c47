import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { Invoice } from '../invoice.ts';
import { refundThere } from './give-back.ts';
import type { InvoiceNews } from './news.ts';
import { amountIn, type SaidBook } from './said.ts';

/** Money that went back, asked for here or over there. */
export async function mirrorRefunds(
  tx: Tx,
  { id: invoiceId }: Invoice,
  news: InvoiceNews,
  said: SaidBook,
  visit: Visit,
): Promise<void> {
  for (const refund of news.refunds) {
    const { ref, key, status } = refund;
    const amount = amountIn(refund.amount, news);
    const ours = await tx.refund.findFirst({
      where: { invoiceId, OR: [{ providerRef: ref }, { id: refundThere.idFrom(key) }] },
    });
    const payment = await tx.payment.findUnique({ where: { providerRef: refund.paymentRef } });
    if (ours !== null) await tx.refund.update({ where: { id: ours.id }, data: { providerRef: ref, status } });
    else if (payment === null) continue;
    else
      await tx.refund.create({
        data: {
          id: visit.newId('ref'),
          invoiceId,
          paymentId: payment.id,
          amount: amount.minor,
          currency: amount.currency,
          reason: refund.reason,
          status,
          providerRef: ref,
          by: actorToColumn(actorOf(visit.person)),
          at: instantToColumn(visit.now),
        },
      });
    said.note(status === 'failed' || status === 'canceled' ? 'refund-failed' : 'refund', ref, amount);
  }
}

/** A payment that the payer's bank asks back, and how that ended. */
export async function mirrorDisputes(
  tx: Tx,
  { id: invoiceId }: Invoice,
  news: InvoiceNews,
  said: SaidBook,
  visit: Visit,
): Promise<void> {
  for (const { ref, status, reason, answerBy, at, ...dispute } of news.disputes) {
    const amount = amountIn(dispute.amount, news);
    const closedAt = status === 'open' ? null : instantToColumn(visit.now);
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
  }
}
