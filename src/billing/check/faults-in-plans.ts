import { instantToColumn } from '../../kernel/calendar.ts';
import { type At, type FaultReader, type FaultRow, UNDER_WAY } from './fault.ts';

/**
 * What is agreed, planned and billed. `word` of what is not billed: its trigger, or `withdrawn` where the provider took
 * its invoice back; what a person withdrew without billing it again was meant so.
 */
export function inPlans(db: FaultReader, { now, today }: At): Promise<FaultRow[]> {
  const settledBy = instantToColumn(now.subtract(UNDER_WAY));
  return db.$queryRaw<FaultRow[]>`
    select 'unbilled' as kind, p.engagement_id as engagement, p.id as subject,
           coalesce(nullif(p.label, ''), m.title, '') as name, p.amount, null::bigint as other, p.currency,
           null as other_currency, p.trigger as word,
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
    select distinct 'unbilled', p.engagement_id, p.id, coalesce(nullif(p.label, ''), m.title, ''), p.amount,
           null::bigint, p.currency, null, 'withdrawn',
           case p.trigger when 'signature' then p.engagement_id when 'acceptance' then m.id else p.id end
      from invoice_remark r join invoice i on i.id = r.invoice_id
      join invoice_line l on l.invoice_id = i.id
      join billing_plan_item p on p.id = l.plan_item_id and p.turn = l.turn
      left join milestone m on m.id = split_part(split_part(p.subject, '#', 1), ':', 1)
     where r.kind = 'void' and r.by ->> 'kind' = 'house' and r.at <= ${settledBy} and i.status = 'void'
       and p.status = 'billed' and p.amount > 0 and (p.trigger <> 'acceptance' or m.status = 'accepted')
    union all
    select 'draft-stopped', coalesce(m.engagement_id, f.payload ->> 'engagementId', ''), f.id, m.title, m.amount, null,
           m.currency, null, '', coalesce(m.id, f.payload ->> 'planItemId', f.payload ->> 'engagementId')
      from effect f left join milestone m on m.id = f.payload ->> 'milestoneId'
     where f.state in ('refused', 'unknown', 'given-up')
       and (f.kind like 'invoice.draft-%' or f.kind like 'invoice.bill-%')
       -- What was billed since, by hand or from the very list of the check, does not wait for the draft any more.
       and not exists (
         select from billing_plan_item p where p.status = 'billed' and (
           p.id = f.payload ->> 'planItemId'
           or p.trigger = 'acceptance' and p.subject in (
                f.payload ->> 'milestoneId', (f.payload ->> 'milestoneId') || '#' || (f.payload ->> 'part'))
           or p.trigger = 'signature' and f.kind = 'invoice.bill-deposit'
              and p.engagement_id = f.payload ->> 'engagementId'
              and p.agreement_version = (f.payload ->> 'version')::int))
    union all
    select 'over-contract', e.id, e.id, null, b.billed, e.agreed_total, e.currency, null, '', null
      from (select l.engagement_id, sum(l.amount)::bigint as billed from invoice_line l
              join invoice i on i.id = l.invoice_id where i.status <> 'void' group by 1) b
      join engagement e on e.id = b.engagement_id
     where b.billed > e.agreed_total
    union all
    select 'plan-off', e.id, e.id, null, coalesce(p.planned, 0), e.agreed_total, e.currency, null, '', null
      from engagement e left join (
        select engagement_id, sum(amount)::bigint as planned from billing_plan_item
         where status <> 'replaced' group by 1) p on p.engagement_id = e.id
     where e.agreement_version > 0 and coalesce(p.planned, 0) <> e.agreed_total`;
}
