import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { InvoiceLooksDue } from './events.ts';
import { lookAtInvoice } from './look-at-invoice.ts';

/** What a provider tells by itself is faster; this is for what got lost. */
const EVERY_MINUTES = 30;
/** What is settled can still change there: given back, disputed, voided late. Until a dispute can't come any more. */
const SETTLED_EVERY = { hours: 24 } as const;
const SETTLED_FOR = { hours: 120 * 24 } as const;
/** At one tick, that is in a minute: far below what a provider takes, so that people's requests are never held up. */
export const AT_ONCE = 30;

/**
 * Runs at every tick and finds invoices that nobody has asked about for a while, those that waited longest first. One
 * that could not be answered is not asked a second time beside it, and one that a person has to look at is left to them.
 */
export const planInvoiceLooks = act({
  name: 'invoice.plan-looks',
  input: z.object({}),
  async run(tx, _input, visit) {
    const now = instantToColumn(visit.now);
    const before = instantToColumn(visit.now.subtract({ minutes: EVERY_MINUTES }));
    const dayBefore = instantToColumn(visit.now.subtract(SETTLED_EVERY));
    const since = instantToColumn(visit.now.subtract(SETTLED_FOR));
    const rows = await tx.$queryRaw<{ id: string }[]>`
      update invoice set provider_asked_at = ${now}
       where id in (
         select i.id from invoice i
          where i.provider <> 'bank-transfer' and i.provider_ref is not null and i.sent_at is not null
            and (i.status = 'sent' and coalesce(i.provider_asked_at, i.sent_at) <= ${before}
              or i.status in ('paid', 'void') and (i.sent_at > ${since}
                  or exists (select 1 from payment_dispute d where d.invoice_id = i.id and d.status = 'open'))
                and coalesce(i.provider_asked_at, i.sent_at) <= ${dayBefore})
            and not exists (
              select 1 from effect e
               where e.kind = ${lookAtInvoice.kind} and e.payload ->> 'invoiceId' = i.id
                 and e.state in ('waiting', 'trying', 'refused', 'unknown', 'given-up', 'parked'))
          order by coalesce(i.provider_asked_at, i.sent_at), i.id limit ${AT_ONCE}::int
            for no key update)
      returning id`;
    if (rows.length === 0) return outcome([]);
    const due: InvoiceLooksDue = {
      type: 'invoice.looks-due',
      engagementId: null,
      invoiceIds: rows.map(({ id }) => id).toSorted(),
    };
    return outcome([due]);
  },
});
