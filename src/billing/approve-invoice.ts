import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { approve } from './approval.ts';
import { mayBeApproved } from './invoice.ts';
import { loadInvoice } from './load-invoice.ts';
import { mustApproveMoney } from './money-right.ts';
import { refuse } from './refusals.ts';
import { states } from './text.ts';

/** An owner or finance lets a draft go, also one that was held. A sum that is not the one they read is refused. */
export const approveInvoice = act({
  name: 'invoice.approve',
  input: z.object({
    invoiceId: z.string(),
    /** What was to be paid when it was read, in minor units; left out: it was not said. */
    total: z.string().regex(/^\d+$/).optional(),
  }),
  async run(tx, { invoiceId, total: read }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    if (!mayBeApproved(invoice)) throw refuse.notApprovable({ state: states[invoice.status]() });
    if (read !== undefined && BigInt(read) !== invoice.total.minor)
      throw refuse.otherSum({ total: invoice.total });
    const approved = await approve(tx, invoice, visit);
    return outcome([approved], { number: approved.number });
  },
});
