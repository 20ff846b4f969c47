import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { money } from '../../kernel/money.ts';
import { mustApproveMoney } from '../money-right.ts';
import { cameThrough } from '../provider/came-through.ts';
import { closeIfApplied } from './confirm-entry.ts';
import type { EntryConfirmed } from './events.ts';
import { loadOpenEntry } from './load-entry.ts';
import { refuse } from './refusals.ts';

/** A person has recorded this payment before the statement came: the two are one, and nothing is booked again. */
export const linkEntry = act({
  name: 'entry.link',
  input: z.object({ entryId: z.string(), paymentId: z.string() }),
  async run(tx, { entryId, paymentId }, visit) {
    await mustApproveMoney(tx, visit.person);
    const entry = await loadOpenEntry(tx, entryId);
    await tx.$executeRaw`select 1 from payment where id = ${paymentId} for update`;
    const payment = await tx.payment.findUnique({ where: { id: paymentId } });
    if (payment === null || payment.entryId !== null || cameThrough(payment)) throw refuse.changed();
    const { amount, currency, invoiceId } = payment;
    if (currency !== entry.left.currency || amount > entry.left.minor) throw refuse.changed();
    await tx.payment.update({ where: { id: paymentId }, data: { entryId } });
    const left = money(entry.left.minor - amount, currency);
    await closeIfApplied(tx, entryId, left, visit);
    const confirmed: EntryConfirmed = {
      type: 'entry.confirmed',
      engagementId: null,
      statementId: entry.row.statementId,
      entryId,
      parts: [{ invoiceId, paymentId, amount: money(amount, currency) }],
      left,
    };
    return outcome([confirmed], { left });
  },
});
