import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { daysAt, type Instant, instantToColumn, isoFromColumn } from '../kernel/calendar.ts';
import { groupBy } from '../kernel/group.ts';
import { oneLine } from '../kernel/shorten.ts';
import { openRisks, risksContent } from './asked-facts.ts';
import type { WeeklyContent } from './digest-content.ts';
import { movesIn } from './moves.ts';
import { papersContent, papersOwed } from './owed-facts.ts';
import { proposalOf } from './proposal-of.ts';
import { milestonesByEngagement, planOf } from './weekly-plan.ts';

interface ChangeRow {
  engagement_id: string;
  id: string;
  number: number;
  what: string;
  price_delta: bigint;
  new_due_on: Date;
  assessed_at: Date;
  valid_until: Date | null;
  chosen_option: number | null;
}
const MaterialsOwed = z.array(z.object({ id: z.string(), what: z.string(), due_on: z.string() }));
const InvoicesOpen = z.array(
  z.object({ number: z.string(), due_on: z.string(), promised: z.string().nullable() }),
);
const DelaysNoted = z.array(z.object({ what: z.string(), days: z.number() }));

interface HeadRow {
  id: string;
  name: string;
  time_zone: string;
  seldom: boolean;
  currency: string;
  agreed_total: bigint;
  told_at: Date;
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

/** Moves are looked for no further back than this, in hours: two months, for whom a digest comes seldom. */
const MOVES_HOURS = 62 * 24;

/** The facts of any number of engagements, in six queries. */
export async function weeklyContents(
  tx: Pick<Tx, '$queryRaw'>,
  engagementIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, WeeklyContent>> {
  const ids = [...engagementIds];
  // A week; more where the last digest is longer ago (holidays, a pause), so that nothing done goes untold.
  const aWeekAgo = now.subtract({ hours: 7 * 24 });
  const heads = await readHeads(tx, ids, aWeekAgo);
  const milestones = await milestonesByEngagement(tx, ids, aWeekAgo);
  const changes = await tx.$queryRaw<ChangeRow[]>`
    select engagement_id, id, number, what, price_delta, new_due_on, assessed_at, valid_until, chosen_option
      from change_request where engagement_id = any(${ids}) and status = 'assessed' order by number`;
  const moves = groupBy(
    await movesIn(tx, ids, { from: now.subtract({ hours: MOVES_HOURS }), until: now }),
    ({ engagementId }) => engagementId,
  );
  const papers = groupBy(await papersOwed(tx, { engagements: ids }, now), (row) => row.engagement_id);
  const risks = groupBy(await openRisks(tx, { engagements: ids }), (row) => row.engagement_id);
  const changesOf = groupBy(changes, (row) => row.engagement_id);
  const todayIn = daysAt(now);
  return new Map(
    heads.map((head) => {
      const today = todayIn(head.time_zone).toString();
      const untold = (moves.get(head.id) ?? []).filter(({ at }) => isNews(at, head.told_at, aWeekAgo));
      return [
        head.id,
        {
          ...headContent(head, today),
          ...planOf(milestones.get(head.id) ?? [], untold, { today, currency: head.currency }),
          ...papersContent(papers.get(head.id) ?? [], head.currency),
          ...risksContent(risks.get(head.id) ?? []),
          changes: (changesOf.get(head.id) ?? []).map((row) => changeContent(row, head.currency)),
        },
      ];
    }),
  );
}

function readHeads(tx: Pick<Tx, '$queryRaw'>, ids: string[], aWeekAgo: Instant): Promise<HeadRow[]> {
  const since = instantToColumn(aWeekAgo);
  return tx.$queryRaw<HeadRow[]>`
    select e.id, e.name, e.time_zone, e.currency, e.agreed_total,
           coalesce(e.rhythm ->> 'frequency' in ('fortnightly', 'monthly'), false) as seldom,
           told.at as told_at,
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
           coalesce((select json_agg(json_build_object('id', m.id, 'what', m.what, 'due_on', m.due_on) order by m.due_on, m.number)
                       from material m where m.engagement_id = e.id and m.status in ('asked', 'returned')), '[]') as materials,
           coalesce((select json_agg(json_build_object('what', coalesce(m.what, nullif(k.needs, ''), k.what, ''), 'days', l.business_days) order by l.late_until, l.id)
                       from client_delay l left join material m on m.id = l.subject left join risk k on k.id = l.subject
                      where l.engagement_id = e.id and l.at > least(${since}, told.at)), '[]') as delays,
           c.asked as changes_asked, c.agreed as changes_agreed, c.sum as changes_sum
      from engagement e cross join lateral (
             select count(*)::int as asked, count(*) filter (where r.status = 'agreed')::int as agreed,
                    coalesce(sum(r.price_delta) filter (where r.status = 'agreed'), 0)::bigint as sum
               from change_request r where r.engagement_id = e.id) c cross join lateral (
             -- The last one by its day, which the index knows; the others are not looked at.
             select coalesce((select g.created_at from digest g where g.scope = e.id and g.kind = 'weekly'
                               order by g.local_day desc limit 1), e.created_at) as at) told
     where e.id = any(${ids})`;
}

/** Since the last digest, before the first one since the beginning, or within a week where that is longer. */
const isNews = (at: Instant, toldAt: Date, aWeekAgo: Instant): boolean =>
  at.epochMilliseconds > Math.min(aWeekAgo.epochMilliseconds, toldAt.getTime());

function changeContent(row: ChangeRow, currency: string): WeeklyContent['changes'][number] {
  const { id, number, what, price_delta, new_due_on, assessed_at, valid_until, chosen_option } = row;
  return {
    changeId: id,
    proposal: proposalOf(assessed_at, chosen_option),
    number,
    what: oneLine(what, 200),
    difference: { minor: price_delta.toString(), currency },
    newDueOn: isoFromColumn(new_due_on),
    ...(valid_until !== null && { validUntil: valid_until.toISOString() }),
  };
}

type HeadContent = Omit<
  WeeklyContent,
  | keyof ReturnType<typeof planOf>
  | keyof ReturnType<typeof papersContent>
  | keyof ReturnType<typeof risksContent>
  | 'changes'
>;

function headContent(head: HeadRow, today: string): HeadContent {
  const amount = (minor: bigint) => ({ minor: minor.toString(), currency: head.currency });
  return {
    name: head.name,
    timeZone: head.time_zone,
    engagementId: head.id,
    ...(head.seldom && { seldom: true as const }),
    materials: MaterialsOwed.parse(head.materials).map(({ id, what, due_on: dueOn }) => ({
      materialId: id,
      what: oneLine(what, 200),
      dueOn,
      late: dueOn < today,
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
function openInvoices(head: HeadRow, today: string): Pick<WeeklyContent, 'openInvoices'> {
  const open = InvoicesOpen.parse(head.invoices)
    .filter(({ due_on: dueOn, promised }) => promised !== null || dueOn < today)
    .map(({ number, due_on: dueOn, promised }) => ({ number, dueOn, promised }));
  return open.length === 0 ? {} : { openInvoices: open };
}
