import type { Tx } from '../../kernel/act.ts';
import type { Person } from '../../kernel/visit.ts';
import type { SentInvoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { refuse as billing } from '../refusals.ts';
import { type Remark, type RemarkKind, remarkFrom } from '../remark.ts';
import { states } from '../text.ts';
import { refuse } from './refusals.ts';

/** Finance takes up what the client said: an open invoice, and a word of one of these kinds that still waits. */
export async function takeUp(
  tx: Tx,
  person: Person,
  remarkId: string,
  kinds: readonly RemarkKind[],
): Promise<{ readonly invoice: SentInvoice; readonly remark: Remark }> {
  await mustApproveMoney(tx, person);
  const about = await tx.invoiceRemark.findUnique({ where: { id: remarkId } });
  if (about === null) throw billing.unknown();
  const invoice = await openInvoice(tx, about.invoiceId);
  // Read anew under the invoice's row: of two people one finds it settled.
  const remark = remarkFrom(await tx.invoiceRemark.findUniqueOrThrow({ where: { id: remarkId } }));
  if (!kinds.includes(remark.kind)) throw billing.unknown();
  if (remark.settledAt !== null) throw refuse.settledAlready();
  return { invoice, remark };
}

/** Throws when it was settled meanwhile. The caller holds the invoice's row. */
export async function mustStillWait(
  tx: Tx,
  { remarkId, invoiceId }: { readonly remarkId: string; readonly invoiceId: string },
): Promise<void> {
  const row = await tx.invoiceRemark.findUnique({ where: { id: remarkId, invoiceId } });
  if (row === null) throw billing.unknown();
  if (row.settledAt !== null) throw refuse.settledAlready();
}

export async function openInvoice(tx: Tx, invoiceId: string): Promise<SentInvoice> {
  const invoice = await loadInvoice(tx, invoiceId);
  if (invoice.status === 'sent') return invoice;
  const number = 'number' in invoice ? (invoice.number ?? '') : '';
  throw billing.settled({ number, state: states[invoice.status]() });
}
