import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import { money } from '../../kernel/money.ts';
import { loadInvoice } from '../load-invoice.ts';
import { creditThere } from './credit-invoice.ts';
import type { CreditDropped, RefundFailed } from './events.ts';
import { refundThere } from './give-back.ts';

/**
 * An owner has given up a promise to credit or to give back. What was only asked for counts no longer: it would be
 * taken off, or seem to be back, for ever. Where the provider did it all the same, the next look finds it there.
 */
export const forgetAsked = act({
  name: 'payments.forget-asked',
  input: z.object({ effectId: z.string() }),
  async run(tx, { effectId }) {
    const { kind, payload } = await tx.effect.findUniqueOrThrow({ where: { id: effectId } });
    if (kind === creditThere.kind)
      return outcome<Happening>(await forgetCredit(tx, creditThere.payload.parse(payload).creditNoteId));
    if (kind === refundThere.kind)
      return outcome<Happening>(await forgetRefund(tx, refundThere.payload.parse(payload).refundId));
    return outcome([]);
  },
});

async function forgetCredit(tx: Tx, creditNoteId: string): Promise<readonly CreditDropped[]> {
  const note = await tx.creditNote.findUnique({ where: { id: creditNoteId } });
  if (note === null) return [];
  const { engagementId, id: invoiceId } = await loadInvoice(tx, note.invoiceId);
  // Never made, so never numbered: there is no gap.
  const gone = await tx.creditNote.deleteMany({ where: { id: creditNoteId, status: 'asked' } });
  if (gone.count === 0) return [];
  const amount = money(note.amount, note.currency);
  return [{ type: 'credit.dropped', engagementId, invoiceId, creditNoteId, amount }];
}

async function forgetRefund(tx: Tx, refundId: string): Promise<readonly RefundFailed[]> {
  const refund = await tx.refund.findUnique({ where: { id: refundId } });
  if (refund === null) return [];
  const { engagementId, id: invoiceId } = await loadInvoice(tx, refund.invoiceId);
  const gone = await tx.refund.updateMany({
    where: { id: refundId, status: 'asked' },
    data: { status: 'canceled' },
  });
  return gone.count === 0 ? [] : [{ type: 'refund.failed', engagementId, invoiceId, refundId }];
}
