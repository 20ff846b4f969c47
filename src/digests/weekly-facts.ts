import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayIn, type Instant, instantToColumn } from '../kernel/calendar.ts';
import { groupBy } from '../kernel/group.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { WeeklyContent } from './digest-content.ts';
import { proposalOf } from './proposal-of.ts';

interface MilestoneRow {
  engagement_id: string;
  id: string;
  title: string;
  status: string;
  due_on: Date;
  accepted_at: Date | null;
  delivery_id: string | null;
  window_ends_at: Date | null;
}
interface ChangeRow {
  engagement_id: string;
  id: string;
  number: number;
  what: string;
  price_delta: bigint;
  new_due_on: Date;
  assessed_at: Date;
  chosen_option: number | null;
}
const MaterialsOwed = z.array(z.object({ what: z.string(), due_on: z.string() }));
const InvoicesOpen = z.array(
  z.object({ number: z.string(), due_on: z.string(), promised: z.string().nullable() }),
);
const DelaysNoted = z.array(z.object({ what: z.string(), days: z.number() }));

interface HeadRow {
  id: string;
  name: string;
  time_zone: string;
  currency: string;
  agreed_total: bigint;
  billed: bigint;
  paid: bigint;
  taxed: boolean;
  invoices: unknown;
  materials: unknown;
  delays: unknown;
  changes_asked: number;
  changes_agreed: number;
  changes_sum: bigint;
}

/** The facts of any number of engagements, in three queries. */
export async function weeklyContents(
  tx: Pick<Tx, '$queryRaw'>,
  engagementIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, WeeklyContent>> {
  const ids = [...engagementIds];
  // A week; more where the last digest is longer ago (holidays, a pause), so that nothing done goes untold.
  const since = instantToColumn(now.subtract({ hours: 7 * 24 }));
  const heads = await tx.$queryRaw<HeadRow[]>`
    select e.id, e.name, e.time_zone, e.currency, e.agreed_total,
           (coalesce((select sum(i.total + i.tax_total) from invoice i where i.engagement_id = e.id and i.status in ('sent', 'paid')), 0)
             - coalesce((select sum(n.amount) from credit_note n join invoice i on i.id = n.invoice_id where i.engagement_id = e.id and i.status in ('sent', 'paid')), 0))::bigint as billed,
           exists (select from invoice i where i.engagement_id = e.id and i.status in ('sent', 'paid') and i.tax_total > 0) as taxed,
           (coalesce((select sum(p.amount) from payment p join invoice i on i.id = p.invoice_id where i.engagement_id = e.id and i.status in ('sent', 'paid')), 0)
             - coalesce((select sum(r.amount) from refund r join invoice i on i.id = r.invoice_id
                          where i.engagement_id = e.id and i.status in ('sent', 'paid')
                            and r.status not in ('failed', 'canceled')), 0))::bigint as paid,
           coalesce((select json_agg(json_build_object('number', i.number, 'due_on', i.due_on, 'promised', r.day) order by i.due_on, i.id)
                       from invoice i left join lateral (
                              select max(day) as day from invoice_remark
                               where invoice_id = i.id and kind in ('will-pay', 'wait') and settled_at is null) r on true
                      where i.engagement_id = e.id and i.status = 'sent'), '[]') as invoices,
           coalesce((select json_agg(json_build_object('what', m.what, 'due_on', m.due_on) order by m.due_on, m.number)
                       from material m where m.engagement_id = e.id and m.status in ('asked', 'returned')), '[]') as materials,
           coalesce((select json_agg(json_build_object('what', m.what, 'days', l.business_days) order by l.late_until, l.id)
                       from client_delay l join material m on m.id = l.subject
                      where l.engagement_id = e.id and l.at > least(${since}, (
                            select max(g.created_at) from digest g where g.scope = e.id and g.kind = 'weekly'))), '[]') as delays,
           c.asked as changes_asked, c.agreed as changes_agreed, c.sum as changes_sum
      from engagement e cross join lateral (
             select count(*)::int as asked, count(*) filter (where r.status = 'agreed')::int as agreed,
                    coalesce(sum(r.price_delta) filter (where r.status = 'agreed'), 0)::bigint as sum
               from change_request r where r.engagement_id = e.id) c
     where e.id = any(${ids})`;
  const milestones = await tx.$queryRaw<MilestoneRow[]>`
    select m.engagement_id, m.id, m.title, m.status, m.due_on, m.accepted_at, d.id as delivery_id,
           case when exists (select 1 from question q where q.subject = d.id and q.answered_at is null) then null
                else d.window_ends_at end as window_ends_at
      from milestone m left join delivery d on d.milestone_id = m.id and d.status = 'open'
     where m.engagement_id = any(${ids}) and m.status <> 'replaced'
       and (m.status <> 'accepted' or m.accepted_at > least(${since}, (
             select max(g.created_at) from digest g where g.scope = m.engagement_id and g.kind = 'weekly')))
     order by m.position, m.id`;
  const changes = await tx.$queryRaw<ChangeRow[]>`
    select engagement_id, id, number, what, price_delta, new_due_on, assessed_at, chosen_option from change_request
     where engagement_id = any(${ids}) and status = 'assessed' order by number`;
  const milestonesOf = groupBy(milestones, (row) => row.engagement_id);
  const changesOf = groupBy(changes, (row) => row.engagement_id);
  return new Map(
    heads.map((head) => [
      head.id,
      contentOf(head, milestonesOf.get(head.id) ?? [], changesOf.get(head.id) ?? [], now),
    ]),
  );
}

function contentOf(
  head: HeadRow,
  milestones: readonly MilestoneRow[],
  changes: readonly ChangeRow[],
  now: Instant,
): WeeklyContent {
  const today = dayIn(now, head.time_zone);
  const isLate = (row: MilestoneRow): boolean =>
    Temporal.PlainDate.compare(dayFromColumn(row.due_on), today) < 0;
  const open = milestones.filter(({ status }) => status !== 'accepted');
  const due = (row: MilestoneRow) => ({ title: row.title, dueOn: dayFromColumn(row.due_on).toString() });
  const amount = (minor: bigint) => ({ minor: minor.toString(), currency: head.currency });
  return {
    name: head.name,
    timeZone: head.time_zone,
    engagementId: head.id,
    done: milestones.filter(({ status }) => status === 'accepted').map(({ title }) => title),
    inProgress: open
      .filter((row) => row.status !== 'delivered' && row.status !== 'planned' && !isLate(row))
      .map(due),
    slipped: open.filter(isLate).map((row) => ({ ...due(row), waitsForClient: row.status === 'delivered' })),
    deliveries: open.flatMap((row) =>
      row.delivery_id === null
        ? []
        : [
            {
              milestoneId: row.id,
              deliveryId: row.delivery_id,
              title: row.title,
              until: row.window_ends_at?.toISOString() ?? null,
            },
          ],
    ),
    changes: changes.map(({ id, number, what, price_delta, new_due_on, assessed_at, chosen_option }) => ({
      changeId: id,
      proposal: proposalOf(assessed_at, chosen_option),
      number,
      what: oneLine(what, 200),
      difference: amount(price_delta),
      newDueOn: dayFromColumn(new_due_on).toString(),
    })),
    materials: MaterialsOwed.parse(head.materials).map(({ what, due_on: dueOn }) => ({
      what: oneLine(what, 200),
      dueOn,
      late: dueOn < today.toString(),
    })),
    delays: DelaysNoted.parse(head.delays).map(({ what, days }) => ({
      what: oneLine(what, 200),
      businessDays: days,
    })),
    agreed: amount(head.agreed_total),
    billed: amount(head.billed),
    paid: amount(head.paid),
    ...openInvoices(head, today),
    ...(head.taxed && { taxed: true as const }),
    creep: { asked: head.changes_asked, agreed: head.changes_agreed, sum: amount(head.changes_sum) },
  };
}

/** Past their day, or with a day on which the client wants to pay: of the others the client has its card. */
function openInvoices(head: HeadRow, today: Day): Pick<WeeklyContent, 'openInvoices'> {
  const open = InvoicesOpen.parse(head.invoices)
    .filter(({ due_on: dueOn, promised }) => promised !== null || dueOn < today.toString())
    .map(({ number, due_on: dueOn, promised }) => ({ number, dueOn, promised }));
  return open.length === 0 ? {} : { openInvoices: open };
}
