import { z } from 'zod';
import { outsideEffect } from '../../kernel/effect.ts';
import { money } from '../../kernel/money.ts';
import { keepDocument } from '../keep-document.ts';
import { Issued } from '../payment-provider.ts';
import type { CreditIssued } from '../provider/events.ts';

/** Writes the paper of a credit note of ours. From its receipt on the client has it, and is told. */
export const writeCreditNote = outsideEffect({
  kind: 'credit.write',
  payload: z.object({ creditNoteId: z.string() }),
  receipt: z.object({ document: Issued.shape.document.unwrap() }),
  async finish(tx, { payload: { creditNoteId }, receipt: { document } }, visit) {
    const note = await tx.creditNote.findUniqueOrThrow({
      where: { id: creditNoteId },
      include: { invoice: { select: { engagementId: true } } },
    });
    if (note.status === 'issued') return [];
    const documentId = await keepDocument(tx, 'credit-note', document, visit);
    await tx.creditNote.update({ where: { id: creditNoteId }, data: { status: 'issued', documentId } });
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
