import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, type Instant, instantToColumn } from '../kernel/calendar.ts';
import { isNews, moneyContent, news, type DailyRow as Row, untold, workContent } from './daily-rows.ts';
import type { DailyContent } from './digest-content.ts';
import { movedContent, movesIn, netMoves } from './moves.ts';

/** `since`: from when on things are looked for; `told`: those of them that were; `soon`: the last due day that is told. */
interface When {
  readonly today: Day;
  readonly soon: Day;
  readonly since: Instant;
  readonly told?: ReadonlySet<string>;
}

interface AwayRow {
  who: string;
  until: Date;
  stand_in: string | null;
}

/** All that the team's summary tells, in five queries, whatever the number of engagements. */
export async function dailyContent(tx: Pick<Tx, '$queryRaw'>, when: When): Promise<DailyContent> {
  const { today, since, told = new Set() } = when;
  const rows = untold([...(await readWork(tx, when)), ...(await readMoney(tx, when))], told);
  const moves = (await movesIn(tx, 'all', { from: since })).filter(({ key }) => !told.has(key));
  const away = await tx.$queryRaw<AwayRow[]>`
    select m.name as who, a.last_day as until, s.name as stand_in
      from absence a join member m on m.id = a.member_id left join member s on s.id = a.stand_in_id
     where a.removed_at is null and ${today.toString()}::date between a.first_day and a.last_day
     order by m.name, a.id`;
  const stuck = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from effect where state in ('refused', 'unknown', 'given-up')`;
  return {
    ...workContent(rows, today),
    ...moneyContent(rows, today),
    day: today.toString(),
    stuck: stuck[0]?.count ?? 0,
    moved: netMoves(moves).map((move) => ({ engagement: move.engagement, ...movedContent(move) })),
    away: away.map(({ who, until: last, stand_in: standIn }) => ({
      who,
      until: dayFromColumn(last).toString(),
      standIn,
    })),
    told: [...rows.filter(isNews), ...moves].map(({ key }) => key),
  };
}

/** The engagement's state counts: what was done is told of any; nobody waits any more where it is closed, or rests. */
function readWork(tx: Pick<Tx, '$queryRaw'>, { today, soon, since }: When): Promise<Row[]> {
  const from = instantToColumn(since);
  return tx.$queryRaw<Row[]>`
    select w.what, w.what || ':' || w.id || ':' || extract(epoch from w.at) as key,
           e.name as engagement, w.title, w.number, w.amount, w.currency, w.day from (
      select case when exists (select from delivery d where d.milestone_id = m.id and d.round = m.round and d.status = 'silently-accepted')
                  then 'silent' else 'accepted' end as what,
             m.id, m.engagement_id, m.title, null::text as number, null::bigint as amount, null::text as currency, null::date as day, m.accepted_at as at
        from milestone m where m.status = 'accepted' and m.accepted_at > ${from}
      union all select 'signed', id, engagement_id, case kind when 'addendum' then title end, null, null, null, null, closed_at
        from agreement where status = 'signed' and closed_at > ${from}
      union all select 'declined', id, engagement_id, case kind when 'addendum' then title end, null, null, null, null, closed_at
        from agreement where status = 'declined' and closed_at > ${from}
      union all select 'delivered', d.id, m.engagement_id, m.title, null, null, null, null, d.delivered_at
        from delivery d join milestone m on m.id = d.milestone_id where d.delivered_at > ${from}
      union all select 'returned', d.id, m.engagement_id, m.title, null, null, null, null, d.decided_at
        from delivery d join milestone m on m.id = d.milestone_id where d.status = 'changes-requested' and d.decided_at > ${from}
      union all select 'provided', id, engagement_id, left(what, 200), null, null, null, null, provided_at
        from material where provided_at > ${from} and status in ('provided', 'accepted')
      union all select case status when 'agreed' then 'agreedChanges' else 'declinedChanges' end, id, engagement_id, null, number::text, null, null, null, decided_at
        from change_request where status in ('agreed', 'declined') and decided_at > ${from}
      union all select 'due', m.id, m.engagement_id, m.title, null, null, null, m.due_on, m.due_on
        from milestone m join engagement e on e.id = m.engagement_id
       where m.status in ('planned', 'started', 'changes-requested') and m.due_on <= ${soon.toString()}::date and e.status = 'active'
      union all select 'waitingDeliveries', d.id, m.engagement_id, m.title, null, null, null, null, d.delivered_at
        from delivery d join milestone m on m.id = d.milestone_id where d.status = 'open'
      union all select case status when 'sent' then 'toSign' else 'toRelease' end, id, engagement_id, title, null, null, null, null, coalesce(sent_at, created_at)
        from agreement where status in ('sent', 'approving')
      union all select 'owed', m.id, m.engagement_id, left(m.what, 200), null, null, null, m.due_on, m.due_on
        from material m join engagement e on e.id = m.engagement_id
       where m.status in ('asked', 'returned') and m.due_on < ${today.toString()}::date and e.status <> 'paused'
      union all select case when raised_at > ${from} then 'newRisks' else 'risks' end, id, engagement_id, left(what, 200),
             number::text, null, null, case when answer is null then needs_by end, raised_at
        from risk where status = 'open'
      union all select 'questions', id, engagement_id, left(text, 200), null, null, null, null, asked_at
        from question where answered_at is null
      union all select case status when 'asked' then 'toAssess' else 'toAgree' end, id, engagement_id, null, number::text, null, null, null, asked_at
        from change_request where status in ('asked', 'assessed')
    ) w join engagement e on e.id = w.engagement_id
     where e.status <> 'closed' or w.what = any(${[...news]}::text[])
     order by w.at, e.name, w.id`;
}

function readMoney(tx: Pick<Tx, '$queryRaw'>, { since }: When): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    with sent as (
      select i.*, engawa_left_open(i.id) as left_open
        from invoice i where i.status = 'sent')
    select w.what, w.what || ':' || w.id || ':' || extract(epoch from w.at) as key,
           e.name as engagement, w.title, w.number, w.amount, w.currency, w.day from (
      select 'paid' as what, p.id, i.engagement_id, null::text as title, null::text as number, p.amount, p.currency,
             null::date as day, p.recorded_at as at
        from payment p join invoice i on i.id = p.invoice_id where p.recorded_at > ${instantToColumn(since)}
      union all select 'toApprove', id, engagement_id, null, null, total + tax_total, currency, null, created_at
        from invoice where status = 'draft'
      union all select 'invoices', id, engagement_id, null, number, left_open, currency, due_on, due_on from sent
      union all select 'promised', r.id, i.engagement_id, null, i.number, i.left_open, i.currency, r.day, r.day
        from invoice_remark r join sent i on i.id = r.invoice_id
       where r.kind in ('will-pay', 'wait') and r.settled_at is null
      union all select 'toAnswer', r.id, i.engagement_id, null, i.number, null, null, null, r.at
        from invoice_remark r join sent i on i.id = r.invoice_id
       where r.kind in ('wrong', 'details') and r.settled_at is null
      union all select 'toFind', r.id, i.engagement_id, null, i.number, null, null, r.day, r.at
        from invoice_remark r join sent i on i.id = r.invoice_id
       where r.kind = 'paid-by-transfer' and r.settled_at is null and exists (
         select from due d where d.subject = i.id and d.kind = 'invoice.miss-transfer'
            and d.state = 'fired' and d.due_at > r.at)
    ) w join engagement e on e.id = w.engagement_id order by w.at, e.name, w.id`;
}
