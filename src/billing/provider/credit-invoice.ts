import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { money } from '../../kernel/money.ts';
import { actorOf } from '../../kernel/visit.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import type { CreditAsked, CreditIssued } from './events.ts';
import { refuse } from './refusals.ts';
import { remainderOf } from './settled.ts';

const MARK = ':credit';

/** Has the provider make the credit note. */
const making = outsideEffect({
  kind: 'invoice.credit',
  payload: z.object({ creditNoteId: z.string() }),
  receipt: z.object({ ref: z.string(), number: z.string() }),
  async finish(tx, { payload: { creditNoteId }, receipt: { ref, number } }) {
    const data = { status: 'issued', providerRef: ref, number };
    const note = await tx.creditNote.update({
      where: { id: creditNoteId },
      data,
      include: { invoice: { select: { engagementId: true } } },
    });
    const issued: CreditIssued = {
      type: 'credit.issued',
      engagementId: note.invoice.engagementId,
      invoiceId: note.invoiceId,
      creditNoteId,
      amount: money(note.amount, note.currency),
    };
    return [issued];
  },
});

export const creditThere = {
  ...making,
  keyFor: (creditNoteId: string): string => `${creditNoteId}${MARK}`,
  /** Whose credit note a mark at the provider is; empty: nobody's here. */
  idFrom: (key: string | null): string => (key?.endsWith(MARK) === true ? key.slice(0, -MARK.length) : ''),
};

/** An owner or finance takes a part of what is still open off an invoice. What was paid is given back instead. */
export const creditInvoice = act({
  name: 'invoice.credit-ask',
  input: z.object({
    invoiceId: z.string(),
    amount: z.bigint().positive(),
    reason: z.string().trim().min(1).max(500),
  }),
  async run(tx, { invoiceId, amount, reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    if (invoice.status !== 'sent' || invoice.provider === 'bank-transfer') throw refuse.notCreditable();
    const left = await remainderOf(tx, invoice);
    if (amount > left.minor) throw refuse.tooMuchCredit({ left }, 'amount');
    const creditNoteId = visit.newId('crn');
    const { currency } = invoice.total;
    await tx.creditNote.create({
      data: {
        id: creditNoteId,
        invoiceId,
        amount,
        currency,
        reason,
        status: 'asked',
        by: actorToColumn(actorOf(visit.person)),
        at: instantToColumn(visit.now),
      },
    });
    const { engagementId } = invoice;
    const credited = money(amount, currency);
    const asked: CreditAsked = {
      type: 'credit.asked',
      engagementId,
      invoiceId,
      creditNoteId,
      amount: credited,
    };
    return outcome([asked]);
  },
});
