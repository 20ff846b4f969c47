import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { money } from '../../kernel/money.ts';
import { actorOf } from '../../kernel/visit.ts';
import type { RefundSent } from '../again/events.ts';
import { sentBack } from '../again/kept-of.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { RefundStatus } from '../payment-provider.ts';
import { cameThrough } from './came-through.ts';
import type { RefundAsked } from './events.ts';
import { refuse } from './refusals.ts';

const MARK = ':refund';

/** Has the provider send money back. Its receipt is what the provider made of it; how it goes on is looked at there. */
export const refundThere = {
  ...outsideEffect({
    kind: 'payment.refund',
    payload: z.object({ refundId: z.string() }),
    receipt: z.object({ ref: z.string(), status: RefundStatus }),
    async finish(tx, { payload: { refundId }, receipt: { ref, status } }) {
      // A look that was faster has read what became of it since.
      await tx.refund.updateMany({ where: { id: refundId, status: 'asked' }, data: { status } });
      const refund = await tx.refund.update({
        where: { id: refundId },
        data: { providerRef: ref },
        include: { invoice: { select: { engagementId: true } } },
      });
      if (refund.status === 'failed' || refund.status === 'canceled') return [];
      const { engagementId } = refund.invoice;
      const amount = money(refund.amount, refund.currency);
      const { invoiceId } = refund;
      const sent: RefundSent = { type: 'refund.sent', engagementId, invoiceId, refundId, amount };
      return [sent];
    },
  }),
  keyFor: (refundId: string): string => `${refundId}${MARK}`,
  /** Whose refund a mark at the provider is; empty: nobody's here. */
  idFrom: (key: string | null): string => (key?.endsWith(MARK) === true ? key.slice(0, -MARK.length) : ''),
};

/** An owner or finance gives back a payment, or a part of it, on the way it came. */
export const refundPayment = act({
  name: 'payment.refund-ask',
  input: z.object({
    paymentId: z.string(),
    amount: z.bigint().positive(),
    reason: z.string().trim().min(1).max(500),
  }),
  async run(tx, { paymentId, amount, reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const { invoiceId } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const invoice = await loadInvoice(tx, invoiceId);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    if (invoice.provider === 'bank-transfer' || !cameThrough(payment)) throw refuse.notPaidThere();
    const left = payment.amount - (await sentBack(tx, { paymentId }));
    if (amount > left) throw refuse.tooMuchBack({ left: money(left, payment.currency) }, 'amount');
    const refundId = visit.newId('ref');
    const { engagementId } = invoice;
    await tx.refund.create({
      data: {
        id: refundId,
        invoiceId,
        paymentId,
        amount,
        currency: payment.currency,
        reason,
        status: 'asked',
        by: actorToColumn(actorOf(visit.person)),
        at: instantToColumn(visit.now),
      },
    });
    const asked: RefundAsked = {
      type: 'refund.asked',
      engagementId,
      invoiceId,
      refundId,
      amount: money(amount, payment.currency),
    };
    return outcome([asked]);
  },
});
