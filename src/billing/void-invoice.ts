import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { drawAgain, releaseReopened } from './again/bill-again.ts';
import { engagementOf } from './again/engagement-of.ts';
import { withdraw } from './again/withdraw.ts';
import { loadInvoice } from './load-invoice.ts';
import { mustApproveMoney } from './money-right.ts';

/**
 * Takes an invoice back before anything is paid on it. Its lines stay, and with them the lock: what it billed is billed
 * again only on purpose, in the same transaction or later, or with the next acceptance where the work was reopened.
 */
export const voidInvoice = act({
  name: 'invoice.void',
  input: z.object({
    invoiceId: z.string(),
    reason: z.string().trim().min(1).max(500),
    /** Draft it anew at once. */
    again: z.boolean().default(false),
  }),
  async run(tx, { invoiceId, reason, again }, visit) {
    await mustApproveMoney(tx, visit.person);
    await lockEngagement(tx, await engagementOf(tx, invoiceId));
    const { voided, invoice } = await withdraw(tx, await loadInvoice(tx, invoiceId), reason, visit);
    if (!again) {
      const released = await releaseReopened(tx, invoice);
      return outcome([voided, ...released], { invoiceId: null, waits: released.length > 0 });
    }
    const drawn = await drawAgain(tx, invoice, {}, visit);
    return outcome([voided, ...drawn.events], {
      invoiceId: drawn.invoiceId,
      waits: drawn.invoiceId === null,
    });
  },
});
