import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import type { Day, WorkingDays } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Concerned } from './concerned.ts';
import type { RaisedRisk } from './raise-risk.ts';
import { refuse } from './refusals.ts';
import { type Risk, riskFrom } from './risk.ts';

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/**
 * Two things that hold work up on the same days cost a milestone these days once: what another notice has moved it for
 * is not moved again.
 */
export async function checkOverlap(
  tx: Tx,
  { kind, moves, firstDay, lastDay, milestoneIds }: RaisedRisk,
  { id: engagementId, days }: EngagementFacts,
  milestones: readonly Concerned[],
): Promise<void> {
  if (kind === 'spare-capacity' || moves <= 0 || firstDay === undefined || lastDay === undefined) return;
  const span = { first: firstDay, last: lastDay };
  const rows = await tx.risk.findMany({
    where: { engagementId, moves: { gt: 0 }, firstDay: { not: null }, lastDay: { not: null } },
    orderBy: { number: 'asc' },
  });
  const others = rows.map(riskFrom).flatMap((risk) => countedFor(risk, milestoneIds));
  const most = daysLeft(
    span,
    others.map((one) => one.span),
    days,
  );
  const inAll = daysLeft(span, [], days);
  const other = others.find((one) => daysLeft(span, [one.span], days) < inAll);
  if (other === undefined || moves <= most) return;
  const { title } = milestones.find(({ id }) => id === other.milestoneId) ?? { title: other.title };
  throw refuse.movedAlready({ number: other.number, title, most }, 'moves');
}

/** The days for which it has moved one of these milestones, where it has. */
function countedFor({ number, dates, firstDay, lastDay }: Risk, milestoneIds: readonly string[]) {
  if (dates?.state !== 'moved' || firstDay === null || lastDay === null) return [];
  const moved = dates.moved.find(({ milestoneId }) => milestoneIds.includes(milestoneId));
  return moved === undefined ? [] : [{ number, ...moved, span: { first: firstDay, last: lastDay } }];
}

/** Business days of `span` that lie in none of `others`. */
function daysLeft({ first, last }: Span, others: readonly Span[], days: WorkingDays): number {
  let left = 0;
  for (let day = first; !isBefore(last, day); day = day.add({ days: 1 }))
    if (days.isBusinessDay(day) && !others.some((other) => holds(other, day))) left += 1;
  return left;
}

const holds = ({ first, last }: Span, day: Day): boolean => !isBefore(day, first) && !isBefore(last, day);

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
