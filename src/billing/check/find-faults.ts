import type { Tx } from '../../kernel/act.ts';
import { type Day, type Instant, instantToColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import { lookAtInvoice } from '../provider/look-at-invoice.ts';
import { FindingKind } from './finding.ts';

/** Something that is wrong now. */
export interface Fault {
  readonly kind: FindingKind;
  readonly engagementId: string;
  readonly subject: string;
  readonly name: string;
  readonly amount: Money | null;
  readonly other: Money | null;
  readonly word: string;
}

interface Row {
  kind: string;
  engagement: string;
  subject: string;
  name: string | null;
  amount: bigint | null;
  other: bigint | null;
  currency: string | null;
  word: string | null;
  /** A milestone's id, or the deposit of an engagement: by it a draft that stopped is known to be the same thing. */
  about: string | null;
}

type Reader = Pick<Tx, '$queryRaw'>;

/** What is under way is not wrong yet: drafts, receipts and settlements take seconds, also on a bad day minutes. */
const UNDER_WAY = { minutes: 15 } as const;
/** A credit, a refund, or money that came in waits for somebody by now. */
const A_DAY = { hours: 24 } as const;
/** Bank debits give money back within two weeks. */
const REFUND_TAKES = { hours: 14 * 24 } as const;

/** All that is wrong with the books, in two queries, whatever the number of engagements. */
export async function findFaults(
  db: Reader,
  at: { readonly now: Instant; readonly today: Day },
): Promise<readonly Fault[]> {
  const rows = [...(await inPlans(db, at)), ...(await onTheWay(db, at))];
  const unbilled = new Set(rows.filter(({ kind }) => kind === 'unbilled').map(({ about }) => about));
  return rows
    .filter(({ kind, about }) => kind !== 'draft-stopped' || !unbilled.has(about))
    .map(faultFrom)
    .toSorted((a, b) => order(a.kind) - order(b.kind) || (a.subject < b.subject ? -1 : 1));
}

const order = (kind: FindingKind): number => FindingKind.options.indexOf(kind);

function faultFrom({ kind, engagement, subject, name, amount, other, currency, word }: Row): Fault {
  const amountOf = (minor: bigint | null): Money | null =>
    minor === null || currency === null ? null : money(minor, currency);
  return {
    kind: FindingKind.parse(kind),
    engagementId: engagement,
    subject,
    name: name ?? '',
    amount: amountOf(amount),
    other: amountOf(other),
    word: word ?? '',
  };
}

/** What is agreed, planned and billed. `word` of what is not billed: its trigger. */
function inPlans(db: Reader, { now, today }: { readonly now: Instant; readonly today: Day }): Promise<Row[]> {
  const settledBy = instantToColumn(now.subtract(UNDER_WAY));
  return db.$queryRaw<Row[]>`
    select 'unbilled' as kind, p.engagement_id as engagement, p.id as subject,
           coalesce(nullif(p.label, ''), m.title, '') as name, p.amount, null::bigint as other, p.currency,
           p.trigger as word,
           case p.trigger when 'signature' then p.engagement_id when 'acceptance' then m.id else p.id end as about
      from billing_plan_item p join engagement e on e.id = p.engagement_id
      left join milestone m on m.id = split_part(split_part(p.subject, '#', 1), ':', 1)
     where p.status = 'planned' and p.amount > 0 and case p.trigger
             when 'acceptance' then m.status = 'accepted' and coalesce(m.accepted_at, m.created_at) <= ${settledBy}
             when 'signature' then e.agreement_version >= p.agreement_version and e.agreement_version > 0
               and not exists (select from agreement a where a.engagement_id = e.id
                                and a.version = p.agreement_version and a.closed_at > ${settledBy})
             when 'date' then p.bill_on < ${today.toString()}::date and e.status <> 'paused'
               -- On a weekend it waits for the next business day, which may have begun a second ago.
               and not exists (select from due d where d.subject = p.id and (d.state = 'waiting'
                                or d.state = 'fired' and d.local_day >= ${today.toString()}::date))
             else false end
    union all
    select 'draft-stopped', coalesce(m.engagement_id, f.payload ->> 'engagementId', ''), f.id, m.title, m.amount, null,
           m.currency, '', coalesce(m.id, f.payload ->> 'planItemId', f.payload ->> 'engagementId')
      from effect f left join milestone m on m.id = f.payload ->> 'milestoneId'
     where f.state in ('refused', 'unknown', 'given-up')
       and (f.kind like 'invoice.draft-%' or f.kind like 'invoice.bill-%')
    union all
    select 'over-contract', e.id, e.id, null, b.billed, e.agreed_total, e.currency, '', null
      from (select l.engagement_id, sum(l.amount)::bigint as billed from invoice_line l
              join invoice i on i.id = l.invoice_id where i.status <> 'void' group by 1) b
      join engagement e on e.id = b.engagement_id
     where b.billed > e.agreed_total
    union all
    select 'plan-off', e.id, e.id, null, coalesce(p.planned, 0), e.agreed_total, e.currency, '', null
      from engagement e left join (
        select engagement_id, sum(amount)::bigint as planned from billing_plan_item
         where status <> 'replaced' group by 1) p on p.engagement_id = e.id
     where e.agreement_version > 0 and coalesce(p.planned, 0) <> e.agreed_total`;
}

/** What should have gone out or come in. `word` where a provider differs: what it says. */
function onTheWay(
  db: Reader,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Promise<Row[]> {
  const settledBy = instantToColumn(now.subtract(UNDER_WAY));
  const dayAgo = instantToColumn(now.subtract(A_DAY));
  const refundBy = instantToColumn(now.subtract(REFUND_TAKES));
  return db.$queryRaw<Row[]>`
    select 'unissued' as kind, i.engagement_id as engagement, i.id as subject, i.number as name,
           i.total + i.tax_total as amount, null::bigint as other, i.currency, '' as word, null as about
      from invoice i where i.status = 'approved' and i.issued_on < ${today.toString()}::date
    union all
    select 'unreceipted', i.engagement_id, i.id, i.number, i.total + i.tax_total, null, i.currency, '', null
      from invoice i
     where i.status = 'paid'
       and (select max(p.recorded_at) from payment p where p.invoice_id = i.id) <= ${settledBy}
       and not exists (select from card c where c.subject = i.id || ':thanks')
    union all
    select 'differs', i.engagement_id, i.id, i.number, i.total + i.tax_total,
           case when n.word = 'total' then (n.news ->> 'total')::bigint
                when n.word = 'overpaid' then (n.news ->> 'overpaid')::bigint end,
           i.currency, n.word, null
      from invoice i
      cross join lateral (
        select f.receipt -> 'news' as news from effect f
         where f.queue = 'look:' || i.id and f.kind = ${lookAtInvoice.kind} and f.state = 'done'
         order by f.seq desc limit 1) l
      cross join lateral (select l.news, case
          when l.news ->> 'status' = 'gone' then 'gone'
          when l.news ->> 'total' <> (i.total + i.tax_total)::text or l.news ->> 'currency' <> i.currency then 'total'
          when i.status = 'sent' and l.news ->> 'status' in ('void', 'uncollectible') then l.news ->> 'status'
          when i.status in ('void', 'paid') and l.news ->> 'status' = 'open' then 'open'
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
    select 'unapplied', '', b.id, b.payer,
           b.amount - coalesce((select sum(p.amount) from payment p where p.entry_id = b.id), 0)::bigint,
           null, b.currency, b.reference, null
      from bank_entry b join bank_statement s on s.id = b.statement_id
     where b.status = 'open' and s.imported_at <= ${dayAgo}
    union all
    select 'credit-stuck', i.engagement_id, c.id, i.number, c.amount, null, c.currency, '', null
      from credit_note c join invoice i on i.id = c.invoice_id
     where c.status = 'asked' and c.at <= ${dayAgo}
    union all
    select 'refund-stuck', i.engagement_id, r.id, i.number, r.amount, null, r.currency, r.status, null
      from refund r join invoice i on i.id = r.invoice_id
     where (r.status = 'asked' and r.at <= ${dayAgo}) or (r.status = 'pending' and r.at <= ${refundBy})`;
}
