import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayIn, type Instant } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { checkOverlap } from './check-overlap.ts';
import { type Concerned, concerned, inThePast } from './concerned.ts';
import type { RaisedRisk } from './raise-risk.ts';
import { refuse } from './refusals.ts';

/** More open ones than that nobody reads. */
const MOST_OPEN = 20;

/** Throws when it cannot be announced like this; each "no" stands under the field that mends it. */
export async function checkRisk(
  tx: Tx,
  input: RaisedRisk,
  facts: EngagementFacts,
  now: Instant,
): Promise<void> {
  if (facts.status === 'closed') throw refuse.projectClosed();
  const open = await tx.risk.count({ where: { engagementId: facts.id, status: 'open' } });
  if (open >= MOST_OPEN) throw refuse.tooMany({ most: MOST_OPEN });
  const today = dayIn(now, facts.timeZone);
  checkDays(input);
  checkPause(input, today);
  checkNeeds(input, facts, today);
  checkKind(input);
  const milestones = await checkMilestones(tx, input, facts, today);
  await checkOverlap(tx, input, facts, milestones);
  if (input.absenceId !== undefined) await checkAbsence(tx, facts.id, input.absenceId);
}

function checkDays({ kind, firstDay, lastDay }: RaisedRisk): void {
  if (kind === 'absence' && (firstDay === undefined || lastDay === undefined))
    throw refuse.daysMissing(undefined, firstDay === undefined ? 'firstDay' : 'lastDay');
  if (firstDay !== undefined && lastDay !== undefined && isBefore(lastDay, firstDay))
    throw refuse.daysInOrder({ first: firstDay }, 'lastDay');
  if (firstDay !== undefined && lastDay !== undefined && isBefore(firstDay.add({ years: 1 }), lastDay))
    throw refuse.daysTooLong({ first: firstDay, last: lastDay }, 'lastDay');
}

function checkNeeds({ needs, needsBy }: RaisedRisk, { days }: EngagementFacts, today: Day): void {
  if (needsBy === undefined) return;
  if (needs === '') throw refuse.needsMissing(undefined, 'needs');
  if (isBefore(needsBy, today)) throw refuse.dayPast({ day: needsBy, next: days.add(today, 0) }, 'needsBy');
  if (!days.isBusinessDay(needsBy))
    throw refuse.notABusinessDay({ day: needsBy, next: days.add(needsBy, 0) }, 'needsBy');
}

function checkKind({ kind, options, milestoneIds, moves }: RaisedRisk): void {
  const isOffer = kind === 'spare-capacity';
  if (isOffer && options.length > 0) throw refuse.offerHasNoOptions(undefined, 'options');
  if (isOffer && moves >= 0) throw refuse.earlierOnly(undefined, 'moves');
  if (!isOffer && moves < 0) throw refuse.laterOnly(undefined, 'moves');
  if (moves !== 0 && milestoneIds.length === 0) throw refuse.whichMilestones(undefined, 'milestoneIds');
}

/** The pause itself has rules of its own, which are asked in the same transaction. */
function checkPause({ kind, pauses, moves, lastDay }: RaisedRisk, today: Day): void {
  if (!pauses) return;
  if (kind !== 'force-majeure') throw refuse.pausesOnly(undefined, 'pauses');
  if (lastDay === undefined || !isBefore(today, lastDay)) throw refuse.pauseUntil(undefined, 'lastDay');
  if (isBefore(today.add({ years: 1 }), lastDay)) throw refuse.pauseTooLong({ day: lastDay }, 'lastDay');
  if (moves !== 0) throw refuse.pauseMoves(undefined, 'moves');
}

async function checkMilestones(
  tx: Tx,
  { kind, milestoneIds, moves }: RaisedRisk,
  { id, days }: EngagementFacts,
  today: Day,
): Promise<readonly Concerned[]> {
  const found = await concerned(tx, id, milestoneIds);
  if (found.length < new Set(milestoneIds).size || found.some(({ isOpen }) => !isOpen))
    throw refuse.unknownMilestone(undefined, 'milestoneIds');
  if (kind !== 'spare-capacity') return found;
  const fixed = found.find(({ isFixed }) => isFixed);
  if (fixed !== undefined) throw refuse.fixedDay({ title: fixed.title }, 'milestoneIds');
  const past = inThePast(found, moves, today, days);
  if (past !== undefined) throw refuse.tooEarly(past, 'moves');
  return found;
}

async function checkAbsence(tx: Tx, engagementId: string, absenceId: string): Promise<void> {
  // Whoever takes it back at this moment waits, and then finds this notice.
  await tx.$executeRaw`select 1 from absence where id = ${absenceId} for share`;
  const absence = await tx.absence.findUnique({ where: { id: absenceId } });
  if (absence === null || absence.removedAt !== null) throw refuse.unknownAbsence();
  const announced = await tx.risk.count({ where: { engagementId, absenceId } });
  if (announced > 0) throw refuse.announcedAlready();
}

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
