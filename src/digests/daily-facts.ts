import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, type Instant, instantToColumn } from '../kernel/calendar.ts';
import type { DailyContent } from './digest-content.ts';

interface Row {
  what: keyof Omit<DailyContent, 'day' | 'stuck'>;
  engagement: string;
  title: string | null;
  number: string | null;
  amount: bigint | null;
  currency: string | null;
  day: Date | null;
}

/** All that the team's summary tells, in two queries, whatever the number of engagements. */
export async function dailyContent(
  tx: Pick<Tx, '$queryRaw'>,
  when: { readonly today: Day; readonly soon: Day; readonly since: Instant },
): Promise<DailyContent> {
  const rows = await readRows(tx, when);
  const stuck = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from effect where state in ('refused', 'unknown', 'given-up')`;
  return contentOf(rows, when.today, stuck[0]?.count ?? 0);
}

async function readRows(
  tx: Pick<Tx, '$queryRaw'>,
  { soon, since }: { readonly soon: Day; readonly since: Instant },
): Promise<Row[]> {
  const from = instantToColumn(since);
  return tx.$queryRaw<Row[]>`
    with sent as (
      select i.*, i.total + i.tax_total
          - coalesce((select sum(p.amount) from payment p where p.invoice_id = i.id), 0)::bigint
          - coalesce((select sum(c.amount) from credit_note c where c.invoice_id = i.id), 0)::bigint
          -- By bank transfer what went back is owed again.
          + coalesce((select sum(b.amount) from refund b where b.invoice_id = i.id and i.provider = 'bank-transfer'
                         and b.status not in ('failed', 'canceled')), 0)::bigint as left_open
        from invoice i where i.status = 'sent')
    select w.what, e.name as engagement, w.title, w.number, w.amount, w.currency, w.day from (
      select 'accepted' as what, engagement_id, title, null::text as number, null::bigint as amount, null::text as currency, null::date as day, accepted_at as at
        from milestone where status = 'accepted' and accepted_at > ${from}
      union all select 'paid', i.engagement_id, null, null, p.amount, p.currency, null, p.recorded_at
        from payment p join invoice i on i.id = p.invoice_id where p.recorded_at > ${from}
      union all select 'signed', engagement_id, case kind when 'addendum' then title end, null, null, null, null, closed_at
        from agreement where status = 'signed' and closed_at > ${from}
      union all select 'declined', engagement_id, case kind when 'addendum' then title end, null, null, null, null, closed_at
        from agreement where status = 'declined' and closed_at > ${from}
      union all select 'delivered', m.engagement_id, m.title, null, null, null, null, d.delivered_at
        from delivery d join milestone m on m.id = d.milestone_id where d.delivered_at > ${from}
      union all select 'agreedChanges', engagement_id, null, number::text, null, null, null, decided_at
        from change_request where status = 'agreed' and decided_at > ${from}
      union all select 'due', m.engagement_id, m.title, null, null, null, m.due_on, m.due_on
        from milestone m join engagement e on e.id = m.engagement_id
       where m.status in ('planned', 'started', 'changes-requested') and m.due_on <= ${soon.toString()}::date and e.status = 'active'
      union all select 'waitingDeliveries', m.engagement_id, m.title, null, null, null, null, d.delivered_at
        from delivery d join milestone m on m.id = d.milestone_id where d.status = 'open'
      union all select 'questions', engagement_id, left(text, 200), null, null, null, null, asked_at
        from question where answered_at is null
      union all select case status when 'asked' then 'toAssess' else 'toAgree' end, engagement_id, null, number::text, null, null, null, asked_at
        from change_request where status in ('asked', 'assessed')
      union all select 'toApprove', engagement_id, null, null, total + tax_total, currency, null, created_at
        from invoice where status = 'draft'
      union all select 'invoices', engagement_id, null, number, left_open, currency, due_on, due_on from sent
      union all select 'promised', i.engagement_id, null, i.number, i.left_open, i.currency, r.day, r.day
        from invoice_remark r join sent i on i.id = r.invoice_id
       where r.kind in ('will-pay', 'wait') and r.settled_at is null
      union all select 'toAnswer', i.engagement_id, null, i.number, null, null, null, r.at
        from invoice_remark r join sent i on i.id = r.invoice_id
       where r.kind in ('wrong', 'details') and r.settled_at is null
      union all select 'toFind', i.engagement_id, null, i.number, null, null, r.day, r.at
        from invoice_remark r join sent i on i.id = r.invoice_id
       where r.kind = 'paid-by-transfer' and r.settled_at is null and exists (
         select from due d where d.subject = i.id and d.kind = 'invoice.miss-transfer'
            and d.state = 'fired' and d.due_at > r.at)
    ) w join engagement e on e.id = w.engagement_id order by w.at, e.name`;
}

function contentOf(rows: readonly Row[], today: Day, stuck: number): DailyContent {
  const of = <T>(what: Row['what'], shape: (row: Row) => T) =>
    rows.filter((row) => row.what === what).map(shape);
  const titled = ({ engagement, title }: Row) => ({ engagement, title: title ?? '' });
  const agreementOrAddendum = ({ engagement, title }: Row) => ({
    engagement,
    ...(title !== null && { addendum: title }),
  });
  const numbered = ({ engagement, number }: Row) => ({ engagement, number: Number(number) });
  const amount = (row: Row) => ({ minor: (row.amount ?? 0n).toString(), currency: row.currency ?? '' });
  const due = ({ day }: Row) => {
    const dueOn = day === null ? today : dayFromColumn(day);
    return { dueOn: dueOn.toString(), overdue: Temporal.PlainDate.compare(dueOn, today) < 0 };
  };
  return {
    day: today.toString(),
    accepted: of('accepted', titled),
    paid: of('paid', (row) => ({ engagement: row.engagement, amount: amount(row) })),
    signed: of('signed', agreementOrAddendum),
    declined: of('declined', agreementOrAddendum),
    delivered: of('delivered', titled),
    agreedChanges: of('agreedChanges', numbered),
    due: of('due', (row) => ({ ...titled(row), ...due(row) })),
    waitingDeliveries: of('waitingDeliveries', titled),
    questions: of('questions', ({ engagement, title }) => ({ engagement, question: title ?? '' })),
    toAssess: of('toAssess', numbered),
    toAgree: of('toAgree', numbered),
    toApprove: of('toApprove', (row) => ({ engagement: row.engagement, amount: amount(row) })),
    invoices: of('invoices', (row) => ({
      engagement: row.engagement,
      number: row.number ?? '',
      amount: amount(row),
      ...due(row),
    })),
    promised: of('promised', (row) => {
      const { dueOn: day, overdue: passed } = due(row);
      const { engagement, number } = row;
      return { engagement, number: number ?? '', amount: amount(row), day, passed };
    }),
    toAnswer: of('toAnswer', ({ engagement, number }) => ({ engagement, number: number ?? '' })),
    toFind: of('toFind', (row) => {
      const { engagement, number } = row;
      return { engagement, number: number ?? '', day: due(row).dueOn };
    }),
    stuck,
  };
}
