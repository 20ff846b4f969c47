import { instantToColumn } from '../../kernel/calendar.ts';
import { listThere } from '../provider/list-there.ts';
import { lookAtInvoice } from '../provider/look-at-invoice.ts';
import { type At, type FaultReader, type FaultRow, UNDER_WAY } from './fault.ts';

/** A credit, a refund, or money that came in waits for somebody by now. */
const A_DAY = { hours: 24 } as const;
/** Bank debits give money back within two weeks. */
const REFUND_TAKES = { hours: 14 * 24 } as const;

/** What should have gone out or come in. `word` where a provider differs: what it says; of a stray: whose it is there. */
export function onTheWay(db: FaultReader, { now, today }: At): Promise<FaultRow[]> {
  const settledBy = instantToColumn(now.subtract(UNDER_WAY));
  const dayAgo = instantToColumn(now.subtract(A_DAY));
  const refundBy = instantToColumn(now.subtract(REFUND_TAKES));
  return db.$queryRaw<FaultRow[]>`
    select 'unissued' as kind, i.engagement_id as engagement, i.id as subject, i.number as name,
           i.total + i.tax_total as amount, null::bigint as other, i.currency, null as other_currency, '' as word,
           null as about
      from invoice i where i.status = 'approved' and i.issued_on < ${today.toString()}::date
    union all
    select 'unreceipted', i.engagement_id, i.id, i.number, i.total + i.tax_total, null, i.currency, null, '', null
      from invoice i
     where i.status = 'paid'
       and (select max(p.recorded_at) from payment p where p.invoice_id = i.id) <= ${settledBy}
       and not exists (select from card c where c.subject = i.id || ':thanks')
       -- What went back altogether is not thanked for.
       and (select sum(p.amount) from payment p where p.invoice_id = i.id)
             > coalesce((select sum(b.amount) from refund b
                          where b.invoice_id = i.id and b.status not in ('failed', 'canceled')), 0)
    union all
    select 'differs', i.engagement_id, i.id, i.number, i.total + i.tax_total,
           case when n.word = 'total' then (n.news ->> 'total')::bigint
                when n.word = 'overpaid' then (n.news ->> 'overpaid')::bigint end,
           i.currency, n.news ->> 'currency', n.word, null
      from invoice i
      cross join lateral (
        select f.receipt -> 'news' as news from effect f
         where f.queue = 'look:' || i.id and f.kind = ${lookAtInvoice.kind} and f.state = 'done'
         order by f.seq desc limit 1) l
      cross join lateral (select l.news, case
          when l.news ->> 'status' = 'gone' then 'gone'
          when l.news ->> 'total' <> (i.total + i.tax_total)::text or l.news ->> 'currency' <> i.currency then 'total'
          when i.status = 'sent' and l.news ->> 'status' in ('void', 'uncollectible') then l.news ->> 'status'
          when i.status = 'paid' and l.news ->> 'status' = 'void' then 'void-though-paid'
          when i.status in ('void', 'paid') and l.news ->> 'status' in ('open', 'uncollectible') then 'open'
          when i.status = 'void' and l.news ->> 'status' = 'paid' then 'paid'
          when l.news ->> 'overpaid' <> '0' then 'overpaid' end as word) n
     where i.provider <> 'bank-transfer' and i.status in ('sent', 'paid', 'void') and l.news <> 'null'::jsonb
       and n.word is not null
       -- What was settled here is open there until it is told: only what was asked after that counts.
       and (n.word <> 'open' or (
         i.provider_asked_at > interval '15 minutes'
           + coalesce(i.voided_at, (select max(p.recorded_at) from payment p where p.invoice_id = i.id))
         and not exists (select from effect f where f.queue = 'look:' || i.id and f.state in ('waiting', 'trying'))))
    union all
    select 'stray', coalesce(e.id, ''), s.ref, coalesce(s.number, s.ref), s.total::bigint, null, s.currency, null,
           s.customer, null
      from (select distinct on (f.queue) f.payload ->> 'provider' as provider, f.receipt -> 'strays' as strays
              from effect f where f.queue = 'list:stripe' and f.kind = ${listThere.kind} and f.state = 'done'
             order by f.queue, f.seq desc) l
      cross join lateral jsonb_to_recordset(l.strays)
        as s(ref text, number text, total text, currency text, customer text, "engagementId" text, "invoiceId" text)
      left join engagement e on e.id = s."engagementId"
     where not exists (
       select from invoice i where i.provider = l.provider and (i.provider_ref = s.ref
           -- Ours, and the answer that names it is still on its way.
           or i.id = s."invoiceId" and i.status = 'approved' and i.provider_ref is null))
    union all
    select 'unapplied', '', b.id, b.payer,
           b.amount - coalesce((select sum(p.amount) from payment p where p.entry_id = b.id), 0)::bigint,
           null, b.currency, null, b.reference, null
      from bank_entry b join bank_statement s on s.id = b.statement_id
     where b.status = 'open' and s.imported_at <= ${dayAgo}
    union all
    select 'credit-stuck', i.engagement_id, c.id, i.number, c.amount, null, c.currency, null, '', null
      from credit_note c join invoice i on i.id = c.invoice_id
     where c.status = 'asked' and c.at <= ${dayAgo}
    union all
    select 'refund-stuck', i.engagement_id, r.id, i.number, r.amount, null, r.currency, null, r.status, null
      from refund r join invoice i on i.id = r.invoice_id
     where (r.status = 'asked' and r.at <= ${dayAgo}) or (r.status = 'pending' and r.at <= ${refundBy})`;
}
