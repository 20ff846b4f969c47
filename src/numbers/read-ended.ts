import type { Tx } from '../kernel/act.ts';
import { atHour, type Day, dayFromColumn, instantToColumn } from '../kernel/calendar.ts';
import type { Ended, Sort } from './numbers.ts';

interface Row {
  sort: Sort;
  client: string;
  what: string;
  ended_on: Date;
  days: number;
  rounds: number;
  silent: boolean;
}

/**
 * Everything that was waited for and came since that day, in one query: agreements from sent to signed, deliveries from
 * shown to accepted, invoices from sent to paid in full. Days are days and nights, as a client counts them.
 */
export async function readEnded(
  read: Pick<Tx, '$queryRaw'>,
  since: Day,
  timeZone: string,
): Promise<readonly Ended[]> {
  const from = instantToColumn(atHour(since, '00:00', timeZone));
  const rows = await read.$queryRaw<Row[]>`
    select 'sign' as sort, c.name as client, a.title as what,
           (a.closed_at at time zone ${timeZone}::text)::date as ended_on,
           (extract(epoch from a.closed_at - a.sent_at) / 86400)::float8 as days, 0::int as rounds, false as silent
      from agreement a join engagement e on e.id = a.engagement_id join client c on c.id = e.client_id
     where a.status = 'signed' and a.sent_at is not null and a.closed_at >= ${from}
    union all
    select 'accept', c.name, m.title, (d.decided_at at time zone ${timeZone}::text)::date,
           (extract(epoch from d.decided_at - coalesce(d.shown_at, d.delivered_at)) / 86400)::float8, d.round,
           d.status = 'silently-accepted'
      from delivery d join milestone m on m.id = d.milestone_id
      join engagement e on e.id = m.engagement_id join client c on c.id = e.client_id
     where d.status in ('accepted', 'silently-accepted') and d.decided_at >= ${from}
    union all
    select 'cash', c.name, coalesce(i.number, e.name), p.paid_on,
           greatest(0, p.paid_on - (i.sent_at at time zone ${timeZone}::text)::date)::float8, 0, false
      from invoice i join engagement e on e.id = i.engagement_id join client c on c.id = e.client_id
      join (select invoice_id, max(paid_on) as paid_on from payment group by invoice_id) p on p.invoice_id = i.id
     where i.status = 'paid' and i.sent_at is not null and p.paid_on >= ${since.toString()}::date
     order by 4, 1, 2, 3`;
  return rows.map(({ ended_on, ...row }) => ({ ...row, on: dayFromColumn(ended_on) }));
}
