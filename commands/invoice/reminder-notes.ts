import { nextReminders } from '../../src/billing/reminders/reminding.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import type { InvoiceHere } from './invoices-here.ts';
import { text } from './reminder-text.ts';

/** Of open invoices: when the client is reminded next, or that something holds reminders back. */
export async function reminderNotes(
  read: ReadDb,
  found: readonly InvoiceHere[],
): Promise<ReadonlyMap<string, Said>> {
  const ids = found.filter(({ invoice }) => invoice.status === 'sent').map(({ invoice }) => invoice.id);
  if (ids.length === 0) return new Map();
  const notes = new Map<string, Said>();
  for (const [id, day] of await nextReminders(read, ids)) notes.set(id, text.nextReminder({ day }));
  const waiting = await read.invoiceRemark.findMany({
    where: {
      invoiceId: { in: ids },
      settledAt: null,
      kind: { in: ['paid-by-transfer', 'wrong', 'details', 'reopened'] },
    },
    select: { invoiceId: true },
  });
  for (const { invoiceId } of waiting) notes.set(invoiceId, text.remindersPaused());
  return notes;
}
