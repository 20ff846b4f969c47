import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { InvoiceLooksDue } from './events.ts';
import { lookAtInvoice } from './look-at-invoice.ts';

/** What a provider tells by itself is faster; this is for what got lost. */
const EVERY_MINUTES = 30;

/**
 * Runs at every tick and finds open invoices that nobody has asked about for a while. One that could not be answered is
 * not asked a second time beside it, and one that a person has to look at is left to them.
 */
export const planInvoiceLooks = act({
  name: 'invoice.plan-looks',
  input: z.object({}),
  async run(tx, _input, visit) {
    const now = instantToColumn(visit.now);
    const before = instantToColumn(visit.now.subtract({ minutes: EVERY_MINUTES }));
    const rows = await tx.$queryRaw<{ id: string }[]>`
      update invoice i set provider_asked_at = ${now}
       where i.status = 'sent' and i.provider <> 'bank-transfer' and i.provider_ref is not null
         and coalesce(i.provider_asked_at, i.sent_at) <= ${before}
         and not exists (
           select 1 from effect e
            where e.kind = ${lookAtInvoice.kind} and e.payload ->> 'invoiceId' = i.id
              and e.state not in ('done', 'dropped'))
      returning i.id`;
    if (rows.length === 0) return outcome([]);
    const due: InvoiceLooksDue = {
      type: 'invoice.looks-due',
      engagementId: null,
      invoiceIds: rows.map(({ id }) => id).toSorted(),
    };
    return outcome([due]);
  },
});
