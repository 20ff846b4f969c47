import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import {
  atHour,
  type Day,
  dayIn,
  type Instant,
  instantToColumn,
  isoFromColumn,
} from '../../kernel/calendar.ts';
import { groupBy } from '../../kernel/group.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { type Move, movedContent, movesIn, netMoves } from '../moves.ts';
import type { MonthlyContent } from './monthly-content.ts';

/** The days of an engagement that a report is about, the first of a month and its last (or today). */
export interface Span {
  readonly engagementId: string;
  readonly first: Day;
  readonly last: Day;
}

interface HeadRow {
  id: string;
  name: string;
  time_zone: string;
  currency: string;
  first_day: Date;
  last_day: Date;
  agreed_total: bigint;
  digests: number;
  billed: bigint;
  billed_in_all: bigint;
  paid: bigint;
  paid_in_all: bigint;
  taxed: boolean;
  changes_asked: number;
  changes: unknown;
  delays: unknown;
}

interface MilestoneRow {
  engagement_id: string;
  title: string;
  amount: bigint;
  criteria: number;
  round: number;
  accepted_on: string | null;
  due_on: string;
  stands: MonthlyContent['coming'][number]['stands'];
}

const Changes = z.array(z.object({ number: z.number(), what: z.string(), minor: z.string() }));
const Delays = z.array(
  z.object({ what: z.string(), days: z.number(), late_from: z.string(), late_until: z.string() }),
);

/** What a month came to for any number of engagements, in three queries: from what was recorded and what was told. */
export async function monthlyContents(
  tx: Pick<Tx, '$queryRaw'>,
  spans: readonly Span[],
  now: Instant,
): Promise<ReadonlyMap<string, MonthlyContent>> {
  const asked = JSON.stringify(
    spans.map(({ engagementId, first, last }) => ({
      id: engagementId,
      first_day: first.toString(),
      last_day: last.toString(),
    })),
  );
  const heads = await readHeads(tx, asked);
  const milestones = groupBy(await readMilestones(tx, asked, now), (row) => row.engagement_id);
  const moves = groupBy(await movesOf(tx, spans), ({ engagementId }) => engagementId);
  return new Map(
    heads.map((head) => [head.id, contentOf(head, milestones.get(head.id) ?? [], moves.get(head.id) ?? [])]),
  );
}

const DAY_HOURS = 24;

/** Of all the days together; which of them are an engagement's own is seen in its zone. */
async function movesOf(tx: Pick<Tx, '$queryRaw'>, spans: readonly Span[]): Promise<Move[]> {
  const days = spans.flatMap(({ first, last }) => [first.toString(), last.toString()]).toSorted();
  const [earliest] = days;
  const span = spans.find(({ first }) => first.toString() === earliest);
  if (span === undefined) return [];
  // A zone's day begins up to fourteen hours before that of UTC.
  const from = atHour(span.first, '00:00', 'UTC').subtract({ hours: DAY_HOURS });
  return movesIn(
    tx,
    spans.map(({ engagementId }) => engagementId),
    { from },
  );
}

function contentOf(
  head: HeadRow,
  milestones: readonly MilestoneRow[],
  moves: readonly Move[],
): MonthlyContent {
  const amount = (minor: bigint | string) => ({ minor: minor.toString(), currency: head.currency });
  const [first, last] = [isoFromColumn(head.first_day), isoFromColumn(head.last_day)];
  const within = (day: string): boolean => first <= day && day <= last;
  const changes = Changes.parse(head.changes);
  return {
    name: head.name,
    timeZone: head.time_zone,
    engagementId: head.id,
    month: first.slice(0, 7),
    digests: head.digests,
    outcomes: milestones.flatMap(({ title, amount: price, criteria, round: rounds, accepted_on }) =>
      accepted_on === null
        ? []
        : [{ title, acceptedOn: accepted_on, price: amount(price), criteria, rounds }],
    ),
    moved: netMoves(moves.filter(({ at }) => within(dayIn(at, head.time_zone).toString()))).map(movedContent),
    changes: changes.map(({ number, what, minor }) => ({
      number,
      what: oneLine(what, 200),
      difference: amount(minor),
    })),
    changesAsked: head.changes_asked,
    changesSum: amount(changes.reduce((sum, { minor }) => sum + BigInt(minor), 0n)),
    ...delaysOf(head),
    agreed: amount(head.agreed_total),
    billed: amount(head.billed),
    paid: amount(head.paid),
    billedInAll: amount(head.billed_in_all),
    paidInAll: amount(head.paid_in_all),
    taxed: head.taxed,
    coming: milestones.flatMap(({ title, due_on: dueOn, accepted_on, amount: price, stands }) =>
      accepted_on === null ? [{ title, dueOn, price: amount(price), stands }] : [],
    ),
  };
}

/** From each first day of lateness, which is the one after `late_from`, to its last. A day on which two were late counts once. */
function delaysOf(head: HeadRow): Pick<MonthlyContent, 'delays' | 'delayedInAll'> {
  const delays = Delays.parse(head.delays);
  const overlap = delays.some((one, nth) =>
    delays
      .slice(nth + 1)
      .some((other) => one.late_from < other.late_until && other.late_from < one.late_until),
  );
  return {
    delays: delays.map(({ what, days: businessDays }) => ({ what: oneLine(what, 200), businessDays })),
    delayedInAll: overlap ? null : delays.reduce((sum, { days }) => sum + days, 0),
  };
}

function readHeads(tx: Pick<Tx, '$queryRaw'>, asked: string): Promise<HeadRow[]> {
  return tx.$queryRaw<HeadRow[]>`
    select e.id, e.name, e.time_zone, e.currency, s.first_day, s.last_day, e.agreed_total,
           (select count(*)::int from digest g where g.scope = e.id and g.kind = 'weekly'
               and g.local_day between s.first_day and s.last_day) as digests,
           (coalesce((select sum(i.total + i.tax_total) from invoice i where i.engagement_id = e.id and i.status in ('sent', 'paid')
                         and (i.sent_at at time zone e.time_zone)::date between s.first_day and s.last_day), 0)
             - coalesce((select sum(n.amount) from credit_note n join invoice i on i.id = n.invoice_id where i.engagement_id = e.id and i.status in ('sent', 'paid')
                         and (n.at at time zone e.time_zone)::date between s.first_day and s.last_day), 0))::bigint as billed,
           (coalesce((select sum(i.total + i.tax_total) from invoice i where i.engagement_id = e.id and i.status in ('sent', 'paid')), 0)
             - coalesce((select sum(n.amount) from credit_note n join invoice i on i.id = n.invoice_id where i.engagement_id = e.id and i.status in ('sent', 'paid')), 0))::bigint as billed_in_all,
           (coalesce((select sum(p.amount) from payment p join invoice i on i.id = p.invoice_id where i.engagement_id = e.id and i.status in ('sent', 'paid')
                         and (p.recorded_at at time zone e.time_zone)::date between s.first_day and s.last_day), 0)
             - coalesce((select sum(r.amount) from refund r join invoice i on i.id = r.invoice_id
                          where i.engagement_id = e.id and i.status in ('sent', 'paid') and r.status not in ('failed', 'canceled')
                            and (r.at at time zone e.time_zone)::date between s.first_day and s.last_day), 0))::bigint as paid,
           (coalesce((select sum(p.amount) from payment p join invoice i on i.id = p.invoice_id where i.engagement_id = e.id and i.status in ('sent', 'paid')), 0)
             - coalesce((select sum(r.amount) from refund r join invoice i on i.id = r.invoice_id
                          where i.engagement_id = e.id and i.status in ('sent', 'paid') and r.status not in ('failed', 'canceled')), 0))::bigint as paid_in_all,
           exists (select from invoice i where i.engagement_id = e.id and i.status in ('sent', 'paid') and i.tax_total > 0) as taxed,
           (select count(*)::int from change_request c where c.engagement_id = e.id
               and (c.asked_at at time zone e.time_zone)::date between s.first_day and s.last_day) as changes_asked,
           coalesce((select json_agg(json_build_object('number', c.number,
                              'what', coalesce(case when c.chosen_option > 0 then c.options -> c.chosen_option ->> 'words' end, c.what), 'minor', coalesce(c.price_delta, 0)::text) order by c.number)
                       from change_request c where c.engagement_id = e.id and c.status = 'agreed'
                        and (c.decided_at at time zone e.time_zone)::date between s.first_day and s.last_day), '[]') as changes,
           coalesce((select json_agg(json_build_object('what', coalesce(m.what, nullif(k.needs, ''), k.what, ''), 'days', l.business_days,
                              'late_from', l.late_from, 'late_until', l.late_until) order by l.late_until, l.id)
                       from client_delay l left join material m on m.id = l.subject left join risk k on k.id = l.subject where l.engagement_id = e.id
                        and (l.at at time zone e.time_zone)::date between s.first_day and s.last_day), '[]') as delays
      from engagement e
      join jsonb_to_recordset(${asked}::jsonb) as s(id text, first_day date, last_day date) on s.id = e.id`;
}

/** Accepted in the month, or due until the end of the next one. */
function readMilestones(tx: Pick<Tx, '$queryRaw'>, asked: string, now: Instant): Promise<MilestoneRow[]> {
  return tx.$queryRaw<MilestoneRow[]>`
    select m.engagement_id, m.title, m.amount, jsonb_array_length(m.criteria) as criteria, m.round,
           case when m.status = 'accepted' then (m.accepted_at at time zone e.time_zone)::date::text end as accepted_on,
           m.due_on::text as due_on,
           case when m.status = 'delivered' and not exists (
                       select from delivery d join question q on q.subject = d.id and q.answered_at is null
                        where d.milestone_id = m.id and d.status = 'open') then 'delivered'
                when m.due_on < (${instantToColumn(now)}::timestamptz at time zone e.time_zone)::date then 'late' else 'ahead' end as stands
      from milestone m join engagement e on e.id = m.engagement_id
      join jsonb_to_recordset(${asked}::jsonb) as s(id text, first_day date, last_day date) on s.id = e.id
     where m.status <> 'replaced'
       and case when m.status = 'accepted'
                then (m.accepted_at at time zone e.time_zone)::date between s.first_day and s.last_day
                else m.due_on < s.first_day + interval '2 months' end
     order by m.due_on, m.position, m.id`;
}
