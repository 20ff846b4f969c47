import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayIn } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Visit } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** The milestone must still be open, and must not cost less than nothing afterwards. */
export async function checkMilestone(
  tx: Tx,
  facts: EngagementFacts,
  id: string | null,
  delta: Money,
  field: 'difference' | 'alternatives' = 'difference',
): Promise<void> {
  if (id === null) {
    if (delta.minor < 0n) throw refuse.addsNothing(undefined, field);
    return;
  }
  // Locked, so that it can't be delivered between this look and the change.
  await tx.$executeRaw`select 1 from milestone where id = ${id} for update`;
  const row = await tx.milestone.findUnique({ where: { id } });
  if (row === null || row.engagementId !== facts.id) throw refuse.unknownMilestone(undefined, 'milestoneId');
  if (!['planned', 'started', 'changes-requested'].includes(row.status))
    throw refuse.milestoneClosed({ title: row.title }, 'milestoneId');
  const signing = await tx.changeRequest.findFirst({ where: { milestoneId: id, status: 'signing' } });
  if (signing !== null) throw refuse.beingSigned({ title: row.title, number: signing.number }, 'milestoneId');
  if (row.amount + delta.minor < 0n)
    throw refuse.belowZero({ title: row.title, amount: money(row.amount, row.currency) }, field);
}

/** A day further ahead is a slip of the hand; and every day up to it is looked up in a calendar. */
const MOST_YEARS = 10;

export function checkDay(
  day: Day,
  facts: EngagementFacts,
  visit: Visit,
  field: 'newDueOn' | 'alternatives' = 'newDueOn',
): void {
  const today = dayIn(visit.now, facts.timeZone);
  const last = today.add({ years: MOST_YEARS });
  if (Temporal.PlainDate.compare(day, today) < 0) throw refuse.dueInThePast({ day }, field);
  if (Temporal.PlainDate.compare(day, last) > 0) throw refuse.dueTooFar({ day, last }, field);
  if (!facts.days.isBusinessDay(day))
    throw refuse.notABusinessDay({ day, next: facts.days.add(day, 0) }, field);
}

/**
 * The day that the plan gives: so many business days after the milestone's own day, or after today where one is
 * added or its day has passed.
 */
export async function dayAfter(
  tx: { readonly milestone: Pick<Tx['milestone'], 'findUnique'> },
  facts: EngagementFacts,
  milestoneId: string | null,
  extraDays: number,
  visit: Pick<Visit, 'now'>,
): Promise<Day> {
  const today = dayIn(visit.now, facts.timeZone);
  const row = milestoneId === null ? null : await tx.milestone.findUnique({ where: { id: milestoneId } });
  const due = row === null ? today : dayFromColumn(row.dueOn);
  const from = Temporal.PlainDate.compare(due, today) < 0 ? today : due;
  return facts.days.add(facts.days.add(from, 0), extraDays);
}
