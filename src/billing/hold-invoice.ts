import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { InvoiceHeld } from './events.ts';
import { loadInvoice } from './load-invoice.ts';
import { mustApproveMoney } from './money-right.ts';
import { refuse } from './refusals.ts';
import { states } from './text.ts';

/** Keeps a draft back, with the reason. It can be approved later. */
export const holdInvoice = act({
  name: 'invoice.hold',
  input: z.object({ invoiceId: z.string(), reason: z.string().trim().min(1).max(500) }),
  async run(tx, { invoiceId, reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    if (invoice.status !== 'draft') throw refuse.notHoldable({ state: states[invoice.status]() });
    await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'held', heldReason: reason } });
    const held: InvoiceHeld = { type: 'invoice.held', engagementId: invoice.engagementId, invoiceId, reason };
    return outcome([held]);
  },
});
