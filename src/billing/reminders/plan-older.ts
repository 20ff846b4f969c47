import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { missTransfer } from './miss-transfer.ts';
import { planInvoiceReminders } from './plan-reminders.ts';
import { remindOfInvoice } from './remind-of-invoice.ts';

/** Of one tick; the next takes the others. */
const MOST = 50;

/**
 * Runs at every tick: invoices that were sent before there were reminders are spoken of from now on, too; and a transfer
 * that was named before then is looked for. What waits for an answer goes on waiting.
 */
export const planOlderReminders = act({
  name: 'invoice.plan-older-reminders',
  input: z.object({}),
  async run(tx, _input, visit) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select i.id from invoice i
       where i.status = 'sent'
         and not exists (
           select from due d
            where d.subject = i.id and d.kind in (${remindOfInvoice.name}, ${missTransfer.name}))
         and not exists (
           select from invoice_remark r
            where r.invoice_id = i.id and r.settled_at is null and r.kind in ('wrong', 'details', 'reopened'))
       order by i.id limit ${MOST}`;
    for (const { id: invoiceId } of rows)
      await planInvoiceReminders.run(tx, { invoiceId, settles: null }, visit);
    return outcome([]);
  },
});
