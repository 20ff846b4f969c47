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
import { money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { refundPayment } from '../provider/give-back.ts';
import { refuse as billing } from '../refusals.ts';
import { amountFrom } from './amount-from.ts';
import type { RefundSent } from './events.ts';
import { sentBack } from './kept-of.ts';
import { refuse } from './refusals.ts';

/**
 * Gives money back. What came through Stripe goes back there; of what came to the bank, finance records that it was sent
 * back. The invoice keeps its state: what was paid was paid.
 */
export const recordRefund = act({
  name: 'refund.record',
  input: z.object({
    paymentId: z.string(),
    amount: z.string(),
    reason: z.string().trim().min(1).max(500),
    sentOn: LocalDay.optional(),
    reference: z.string().trim().max(140).optional(),
  }),
  async run(tx, input, visit) {
    await mustApproveMoney(tx, visit.person);
    const payment = await tx.payment.findUnique({ where: { id: input.paymentId } });
    if (payment === null) throw refuse.unknownPayment();
    const { currency } = payment;
    const amount = amountFrom(input.amount, currency);
    const { engagementId, id: invoiceId, provider } = await loadInvoice(tx, payment.invoiceId);
    const left = money(payment.amount - (await sentBack(tx, { paymentId: payment.id })), currency);
    if (amount.minor > left.minor) throw refuse.tooMuchBack({ left }, 'amount');
    const reference = input.reference ?? '';
    if (provider === 'stripe' && payment.providerRef !== null) {
      if (input.sentOn !== undefined || reference !== '') throw refuse.goesByStripe(undefined, 'sentOn');
      const { paymentId, reason } = input;
      const asked = await refundPayment.run(tx, { paymentId, amount: amount.minor, reason }, visit);
      return outcome(asked.events, { amount, byStripe: true });
    }
    if (input.sentOn === undefined) throw refuse.dayNeeded(undefined, 'sentOn');
    if (reference === '') throw refuse.referenceNeeded(undefined, 'reference');
    await mustBeNew(tx, payment, { sentOn: input.sentOn, reference }, visit);
    const refundId = visit.newId('ref');
    await tx.refund.create({
      data: {
        id: refundId,
        invoiceId,
        paymentId: payment.id,
        amount: amount.minor,
        currency,
        reason: input.reason,
        status: 'succeeded',
        sentOn: dayToColumn(input.sentOn),
        reference,
        by: actorToColumn(actorOf(visit.person)),
        at: instantToColumn(visit.now),
      },
    });
    const about = { engagementId, invoiceId, refundId, amount };
    const sent: RefundSent = { type: 'refund.sent', ...about, sentOn: input.sentOn, reference };
    return outcome([sent], { amount, byStripe: false });
  },
});

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
