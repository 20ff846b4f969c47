import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { mayBeApproved } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { mustStillWait } from '../reminders/load-remark.ts';
import { drawAgain } from './bill-again.ts';
import { type NewWords, wishesOf } from './bill-to-of.ts';
import { engagementOf } from './engagement-of.ts';
import type { InvoiceReworded } from './events.ts';
import { refuse } from './refusals.ts';
import { text } from './text.ts';
import { withdraw } from './withdraw.ts';

/** A field left empty is one that stays as it is. */
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((given) => (given === '' ? undefined : given));

/** Keys of `client.billing`: only what is given takes the place of what the client's details say. */
export const NewBillTo = z.object({
  legalName: maybe(200),
  address: maybe(500),
  taxNumber: maybe(60),
  /** Who looks after invoices there. */
  name: maybe(120),
  email: maybe(254),
});

/**
 * Puts what the client wants to read on an invoice. On a draft it is written; a sent one is withdrawn and billed again
 * with it, for finance to approve. For finance and owners: they have seen what the client asks for, and agree.
 * Answers which invoice carries the new words, and whether that is a new one.
 */
export const reissueWith = act({
  name: 'invoice.reissue',
  input: z.object({
    invoiceId: z.string(),
    purchaseOrder: maybe(100),
    billTo: NewBillTo.optional(),
    /** The client's word that it answers; it must not have been answered otherwise. */
    remarkId: z.string().optional(),
  }),
  async run(tx, { invoiceId, purchaseOrder, billTo, remarkId }, visit) {
    await mustApproveMoney(tx, visit.person);
    const words = wordsFrom(purchaseOrder, billTo);
    if (words.purchaseOrder === undefined && words.billTo === undefined) throw refuse.nothingNew();
    await lockEngagement(tx, await engagementOf(tx, invoiceId));
    const invoice = await loadInvoice(tx, invoiceId);
    if (remarkId !== undefined) await mustStillWait(tx, { remarkId, invoiceId });
    if (mayBeApproved(invoice))
      return outcome([await reword(tx, invoice, words)], { invoiceId, isNew: false });
    const { locale } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const reason = plain(text.newWords(), Locale.parse(locale));
    const { voided, invoice: taken } = await withdraw(tx, invoice, reason, visit);
    const again = await drawAgain(tx, taken, await withEarlier(tx, invoiceId, words), visit);
    if (again.invoiceId === null) throw refuse.openAgain();
    return outcome([voided, ...again.events], { invoiceId: again.invoiceId, isNew: true });
  },
});

type BillToInput = z.output<typeof NewBillTo>;

function wordsFrom(purchaseOrder: string | undefined, billTo: BillToInput | undefined): NewWords {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(billTo ?? {})) if (value !== undefined) given[key] = value;
  return {
    ...(purchaseOrder !== undefined && { purchaseOrder }),
    ...(Object.keys(given).length > 0 && { billTo: given }),
  };
}

/** What was asked for before stays, as far as it is not said anew. */
async function withEarlier(tx: Tx, id: string, words: NewWords): Promise<NewWords> {
  const before = wishesOf(await tx.invoice.findUniqueOrThrow({ where: { id } }));
  const billTo = { ...before.billTo, ...words.billTo };
  return { ...before, ...words, ...(Object.keys(billTo).length > 0 && { billTo }) };
}

interface Draft {
  readonly id: string;
  readonly engagementId: string;
}

async function reword(tx: Tx, { id, engagementId }: Draft, words: NewWords): Promise<InvoiceReworded> {
  const data = await withEarlier(tx, id, words);
  await tx.invoice.update({ where: { id }, data });
  const { purchaseOrder = null, billTo = null } = data;
  return { type: 'invoice.reworded', engagementId, invoiceId: id, purchaseOrder, billTo };
}
