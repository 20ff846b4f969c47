import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { approve } from './approval.ts';
import { mayBeApproved } from './invoice.ts';
import { loadInvoice } from './load-invoice.ts';
import { mustApproveMoney } from './money-right.ts';
import { refuse } from './refusals.ts';
import { states } from './text.ts';

/** An owner or finance lets a draft go, also one that was held. */
export const approveInvoice = act({
  name: 'invoice.approve',
  input: z.object({ invoiceId: z.string() }),
  async run(tx, { invoiceId }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    if (!mayBeApproved(invoice)) throw refuse.notApprovable({ state: states[invoice.status]() });
    const approved = await approve(tx, invoice, visit);
    return outcome([approved], { number: approved.number });
  },
});
