import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { money } from '../kernel/money.ts';
import { actorOf } from '../kernel/visit.ts';
import type { InvoiceVoided } from './events.ts';
import { loadInvoice } from './load-invoice.ts';
import { mustApproveMoney } from './money-right.ts';
import { refuse } from './refusals.ts';
import { states } from './text.ts';

/**
 * Takes an invoice back before anything is paid on it. Its lines stay, and with them the lock: what it billed is not
 * billed again. One on its way to the provider has to arrive first, or it would be void here and payable there.
 */
export const voidInvoice = act({
  name: 'invoice.void',
  input: z.object({ invoiceId: z.string(), reason: z.string().trim().min(1).max(500) }),
  async run(tx, { invoiceId, reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    const { engagementId, status } = invoice;
    if (status === 'approved' || status === 'paid' || status === 'void')
      throw refuse.notVoidable({ state: states[status]() });
    const { _sum } = await tx.payment.aggregate({ where: { invoiceId }, _sum: { amount: true } });
    if (_sum.amount !== null) throw refuse.partlyPaid({ paid: money(_sum.amount, invoice.total.currency) });
    const at = instantToColumn(visit.now);
    await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'void', voidedAt: at } });
    const by = actorToColumn(actorOf(visit.person));
    await tx.invoiceRemark.create({
      data: { id: visit.newId('rem'), invoiceId, kind: 'void', text: reason, by, at },
    });
    const wasSent = status === 'sent';
    const voided: InvoiceVoided = {
      type: 'invoice.voided',
      engagementId,
      invoiceId,
      reason,
      wasSent,
      ...(wasSent && invoice.provider !== 'bank-transfer' && { elsewhere: true }),
    };
    return outcome([voided]);
  },
});
