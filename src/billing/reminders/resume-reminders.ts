import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { planInvoiceReminders } from './plan-reminders.ts';

/**
 * The project goes on, or business days have changed: what is said of its open invoices is planned anew, from here on
 * and with its rests.
 */
export const resumeReminders = act({
  name: 'invoice.resume-reminders',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    const open = await tx.invoice.findMany({
      where: { engagementId, status: 'sent' },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    for (const { id: invoiceId } of open)
      await planInvoiceReminders.run(tx, { invoiceId, settles: null }, visit);
    return outcome([]);
  },
});
