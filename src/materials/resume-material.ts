import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type Day, dayIn, dayToColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { DueExtended } from './events.ts';
import { inTimeUntil } from './lateness.ts';
import { takeMaterial } from './load-material.ts';
import { isOwed, type Material, materialFrom } from './material.ts';
import { planReminders } from './plan-reminders.ts';

/**
 * A question about an item was answered. When it was the last one, reminders go on, and the due day is later by the
 * business days for which the client had to wait.
 */
export const resumeMaterial = act({
  name: 'material.resume',
  input: z.object({ materialId: z.string() }),
  async run(tx, { materialId }, visit) {
    const { material, facts } = await takeMaterial(tx, materialId);
    const since = await waitedSince(tx, materialId);
    if (since === undefined || !isOwed(material)) return outcome([]);
    const to = extendedDue(material, since, visit.now, facts);
    const row = await tx.material.update({ where: { id: materialId }, data: { dueOn: dayToColumn(to) } });
    await planReminders(tx, visit, facts, materialFrom(row));
    if (to.equals(material.dueOn)) return outcome([]);
    const extended: DueExtended = {
      type: 'material.due-extended',
      engagementId: facts.id,
      materialId,
      from: material.dueOn.toString(),
      to: to.toString(),
    };
    return outcome([extended]);
  },
});

/** When the present wait began: with the oldest question that overlaps it. Undefined while one is open. */
async function waitedSince(tx: Tx, materialId: string): Promise<Instant | undefined> {
  const questions = await tx.question.findMany({
    where: { subject: materialId },
    orderBy: { askedAt: 'desc' },
  });
  if (questions.some(({ answeredAt }) => answeredAt === null)) return undefined;
  const newestFirst = questions.toSorted((a, b) => time(b.answeredAt) - time(a.answeredAt));
  let since: Date | undefined;
  for (const { askedAt, answeredAt } of newestFirst)
    if (since === undefined || (time(answeredAt) >= time(since) && time(askedAt) < time(since)))
      since = askedAt;
  return since && instantFromColumn(since);
}

const time = (at: Date | null): number => at?.getTime() ?? 0;

/**
 * From the last day on which it is not late: of something that was sent back after its day, the day of that. Days
 * before it was sent back are not counted twice: it was not owed then.
 */
function extendedDue(
  material: Material,
  asked: Instant,
  now: Instant,
  { timeZone, days }: EngagementFacts,
): Day {
  const from =
    material.status === 'returned' && Temporal.Instant.compare(asked, material.decidedAt) < 0
      ? material.decidedAt
      : asked;
  const waited = days.between(dayIn(from, timeZone), dayIn(now, timeZone));
  return waited > 0 ? days.add(inTimeUntil(material, timeZone), waited) : material.dueOn;
}
