import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { dayFromColumn } from '../kernel/calendar.ts';
import type { Happening, Recorded } from '../kernel/event.ts';
import { money } from '../kernel/money.ts';
import type { ChargedThen } from '../kernel/outlook.ts';

const AboutInvoice = z.object({ type: z.enum(['invoice.drafted', 'invoice.sent']), invoiceId: z.string() });

/** What a fact charges the client, or lays before a person who may. */
export async function chargeOf(tx: Tx, event: Recorded<Happening>): Promise<ChargedThen | undefined> {
  const about = AboutInvoice.safeParse(event);
  if (!about.success) return undefined;
  const invoice = await tx.invoice.findUnique({
    where: { id: about.data.invoiceId },
    select: { total: true, currency: true, dueOn: true },
  });
  if (invoice === null) return undefined;
  return {
    at: event.at,
    what: about.data.type === 'invoice.sent' ? 'sent' : 'to-approve',
    amount: money(invoice.total, invoice.currency),
    dueOn: invoice.dueOn && dayFromColumn(invoice.dueOn),
  };
}
