import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayIn, instantFromColumn } from '../kernel/calendar.ts';
import { countsUntil } from '../kernel/counts-until.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import type { MaterialCameLate } from './events.ts';
import { daysNotCounted, inTimeUntil, type Late } from './lateness.ts';
import type { Material } from './material.ts';

/**
 * What it means that this item comes only now; undefined when it is in time. Days that cost its milestone something
 * already, because another item was late on them, are not counted against the milestone again.
 */
export async function cameLate(
  tx: Tx,
  visit: Visit,
  facts: EngagementFacts,
  material: Material,
): Promise<MaterialCameLate | undefined> {
  const { id: engagementId, timeZone, days } = facts;
  const { id: materialId, milestoneId, what } = material;
  const until = await countsUntil(tx, facts, visit.now);
  const asked = await openSince(tx, materialId, timeZone);
  const inTime = inTimeUntil(material, timeZone);
  // Days on which a question waited for its answer are not the client's, answered or not.
  const from = asked === undefined ? inTime : days.add(inTime, Math.max(0, days.between(asked, until)));
  const businessDays = days.between(from, until);
  if (businessDays <= 0) return undefined;
  const counted = milestoneId === null ? [] : await lateDaysOf(tx, engagementId, milestoneId);
  return {
    type: 'material.came-late',
    engagementId,
    materialId,
    milestoneId,
    what,
    lateFrom: from.toString(),
    lateUntil: until.toString(),
    businessDays,
    moveBy: daysNotCounted({ from, until }, counted, days),
    before: await daysBefore(tx, engagementId),
  };
}

/** The days as they stand, so that what moves can be told apart. */
export async function daysBefore(tx: Tx, engagementId: string): Promise<Record<string, string>> {
  const open = await tx.milestone.findMany({
    where: { engagementId, status: { notIn: ['accepted', 'replaced'] } },
    select: { id: true, dueOn: true },
  });
  return Object.fromEntries(open.map(({ id, dueOn }) => [id, dayFromColumn(dueOn).toString()]));
}

export const MovedDays = z.array(z.object({ milestoneId: z.string(), from: z.string(), to: z.string() }));

/**
 * The times for which this milestone has moved already, and those in whose place it stands since a change: because
 * something else was late, or because of what was announced for these days.
 */
export async function lateDaysOf(tx: Tx, engagementId: string, milestoneId: string): Promise<Late[]> {
  const itself = await formsOf(tx, engagementId, milestoneId);
  const rows = await tx.clientDelay.findMany({ where: { engagementId } });
  const late = rows
    .filter(({ moved }) => MovedDays.parse(moved).some((one) => itself.has(one.milestoneId)))
    .map((row) => ({ from: dayFromColumn(row.lateFrom), until: dayFromColumn(row.lateUntil) }));
  return [...late, ...(await announcedDays(tx, engagementId, itself))];
}

const Announced = z.object({ state: z.string(), moved: MovedDays });

async function announcedDays(tx: Tx, engagementId: string, itself: ReadonlySet<string>): Promise<Late[]> {
  const rows = await tx.risk.findMany({
    where: { engagementId, moves: { gt: 0 } },
    select: { firstDay: true, lastDay: true, dates: true },
  });
  return rows.flatMap(({ firstDay, lastDay, dates }) => {
    const { state, moved = [] } = Announced.safeParse(dates).data ?? {};
    const counts = state === 'moved' && moved.some(({ milestoneId }) => itself.has(milestoneId));
    if (!counts || firstDay === null || lastDay === null) return [];
    return [{ from: dayFromColumn(firstDay).subtract({ days: 1 }), until: dayFromColumn(lastDay) }];
  });
}

/** A milestone and all that it has taken the place of. */
async function formsOf(tx: Tx, engagementId: string, milestoneId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.milestone.findMany({ where: { engagementId }, select: { id: true, replaces: true } });
  const before = new Map(rows.map(({ id, replaces }) => [id, replaces]));
  const forms = new Set<string>();
  for (let id: string | null = milestoneId; id !== null && !forms.has(id); id = before.get(id) ?? null)
    forms.add(id);
  return forms;
}

/** The day of the oldest question about it that waits for its answer. */
async function openSince(tx: Tx, subject: string, timeZone: string): Promise<Day | undefined> {
  const question = await tx.question.findFirst({
    where: { subject, answeredAt: null },
    orderBy: { askedAt: 'asc' },
  });
  return question === null ? undefined : dayIn(instantFromColumn(question.askedAt), timeZone);
}
