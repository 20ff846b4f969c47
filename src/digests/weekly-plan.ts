import type { Tx } from '../kernel/act.ts';
import { type Instant, instantToColumn, isoFromColumn } from '../kernel/calendar.ts';
import { groupBy } from '../kernel/group.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { WeeklyContent } from './digest-content.ts';
import { type Move, movedContent, netMoves } from './moves.ts';

interface MilestoneRow {
  engagement_id: string;
  id: string;
  title: string;
  status: string;
  fresh: boolean;
  due_on: Date;
  delivery_id: string | null;
  window_ends_at: Date | null;
  bonus: string | null;
  owed_what: string | null;
  owed_due: Date | null;
  awaited_title: string | null;
  awaited_due: Date | null;
}

/**
 * The milestones of any number of engagements with what they wait for, in one query: those that are open, those that
 * were accepted since the last digest or since `since`, whichever is earlier, and those with a bonus to be decided on.
 */
export async function milestonesByEngagement(
  tx: Pick<Tx, '$queryRaw'>,
  engagementIds: readonly string[],
  since: Instant,
): Promise<ReadonlyMap<string, readonly MilestoneRow[]>> {
  const ids = [...engagementIds];
  const rows = await tx.$queryRaw<MilestoneRow[]>`
    with owed as (
      select distinct on (milestone_id) milestone_id, what, due_on from material
       where engagement_id = any(${ids}) and milestone_id is not null and status in ('asked', 'returned')
       order by milestone_id, due_on, number),
    awaited as (
      select distinct on (x.milestone_id) x.milestone_id, a.title, a.due_on
        from milestone a join milestone_dependency x on x.awaited_id = a.id
       where a.engagement_id = any(${ids}) and a.status not in ('accepted', 'replaced')
       order by x.milestone_id, a.due_on, a.position)
    select * from (
    select m.engagement_id, m.id, m.position, m.title, m.status, m.due_on, d.id as delivery_id,
           coalesce(m.status = 'accepted' and m.accepted_at > least(${instantToColumn(since)}, coalesce((
             select g.created_at from digest g where g.scope = m.engagement_id and g.kind = 'weekly'
              order by g.local_day desc limit 1), e.created_at)), false) as fresh,
           case when exists (select 1 from question q where q.subject = d.id and q.answered_at is null) then null
                else d.window_ends_at end as window_ends_at,
           case when m.early_bonus ->> 'offeredFor' is not null and m.early_bonus ->> 'decision' is null
                then m.early_bonus ->> 'minor' end as bonus,
           owed.what as owed_what, owed.due_on as owed_due,
           awaited.title as awaited_title, awaited.due_on as awaited_due
      from milestone m join engagement e on e.id = m.engagement_id
      left join delivery d on d.milestone_id = m.id and d.status = 'open'
      left join owed on owed.milestone_id = m.id
      left join awaited on awaited.milestone_id = m.id
     where m.engagement_id = any(${ids}) and m.status <> 'replaced') p
     where p.status <> 'accepted' or p.fresh or p.bonus is not null
     order by p.position, p.id`;
  return groupBy(rows, (row) => row.engagement_id);
}

type Plan = Pick<
  WeeklyContent,
  'done' | 'inProgress' | 'blocked' | 'slipped' | 'moved' | 'deliveries' | 'bonuses'
>;

/** How the plan stands on a day (ISO) of the client's. */
export function planOf(
  rows: readonly MilestoneRow[],
  moves: readonly Move[],
  { today, currency }: { readonly today: string; readonly currency: string },
): Plan {
  const due = (row: MilestoneRow) => ({ title: row.title, dueOn: isoFromColumn(row.due_on) });
  const isLate = (row: MilestoneRow): boolean => isoFromColumn(row.due_on) < today;
  const open = rows.filter(({ status }) => status !== 'accepted');
  const working = open.filter(({ status }) => status !== 'delivered');
  return {
    done: rows.filter(({ fresh }) => fresh).map(({ title }) => title),
    inProgress: working
      .filter((row) => row.status !== 'planned' && !isLate(row) && waitsFor(row, today) === null)
      .map(due),
    blocked: working.flatMap((row) => {
      const first = waitsFor(row, today);
      return first === null || isLate(row) ? [] : [{ title: row.title, waitsFor: first }];
    }),
    slipped: open.filter(isLate).map((row) => ({
      ...due(row),
      waitsForClient: row.status === 'delivered',
      waitsFor: row.status === 'delivered' ? null : waitsFor(row, today),
    })),
    moved: netMoves(moves).map(movedContent),
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
    bonuses: rows.flatMap(({ id, title, bonus }) =>
      bonus === null ? [] : [{ milestoneId: id, title, amount: { minor: bonus, currency } }],
    ),
  };
}

/** Something that should have come before it, and has not: what the client provides goes first. */
function waitsFor(row: MilestoneRow, today: string): WeeklyContent['blocked'][number]['waitsFor'] | null {
  const late = (column: Date | null): boolean => column !== null && isoFromColumn(column) < today;
  if (row.owed_what !== null && late(row.owed_due))
    return { kind: 'material', title: oneLine(row.owed_what, 200) };
  if (row.awaited_title !== null && late(row.awaited_due))
    return { kind: 'milestone', title: row.awaited_title };
  return null;
}
