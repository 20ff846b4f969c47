import type { CreditNote } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { Invoice } from '../invoice.ts';
import { creditThere } from './credit-invoice.ts';
import type { CreditIssued, CreditVoided } from './events.ts';
import type { InvoiceNews } from './news.ts';
import { amountIn, type SaidBook } from './said.ts';

type Note = InvoiceNews['credits'][number];

/** Credit notes that were made or voided over there. One that was asked for here is written down by its own receipt. */
export async function mirrorCredits(
  tx: Tx,
  invoice: Invoice,
  news: InvoiceNews,
  said: SaidBook,
  visit: Visit,
): Promise<readonly (CreditIssued | CreditVoided)[]> {
  const { id: invoiceId, engagementId } = invoice;
  const known = await tx.creditNote.findMany({ where: { invoiceId } });
  const events: (CreditIssued | CreditVoided)[] = [];
  for (const note of news.credits) {
    const { ref, number, key } = note;
    const amount = amountIn(note.amount, news);
    const about = { engagementId, invoiceId, amount };
    const ours = known.find((one) => one.providerRef === ref || one.id === creditThere.idFrom(key));
    if (note.status === 'void') {
      if (ours === undefined) continue;
      // It takes nothing off any more; that it did is in the audit and on the client's card.
      await tx.creditNote.delete({ where: { id: ours.id } });
      said.note('credit-void', ref, amount);
      events.push({ type: 'credit.voided', ...about, number });
    } else if (ours === undefined) {
      const { id: creditNoteId } = await write(tx, invoice, note, visit);
      said.note('credit', ref, amount);
      events.push({ type: 'credit.issued', ...about, creditNoteId });
    }
  }
  return events;
}

const write = (
  tx: Tx,
  { id: invoiceId, total }: Invoice,
  { ref, number, amount, reason }: Note,
  visit: Visit,
): Promise<CreditNote> =>
  tx.creditNote.create({
    data: {
      id: visit.newId('crn'),
      invoiceId,
      amount: BigInt(amount),
      currency: total.currency,
      reason,
      status: 'issued',
      number,
      providerRef: ref,
      by: actorToColumn(actorOf(visit.person)),
      at: instantToColumn(visit.now),
    },
  });
