import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { dayToColumn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { Because } from './because.ts';
import { datedMilestones } from './dated-milestones.ts';
import type { MilestonesMoved, Moved } from './milestone.ts';
import { type Impact, shift } from './shift.ts';

/**
 * Moves a milestone and everything that waits for it by so many business days, in the transaction of whatever made it
 * necessary. A hard day stays and is told as a conflict. Both sides are told once, by the event's reaction.
 */
export const moveMilestones = act({
  name: 'milestone.move',
  input: z.object({
    engagementId: z.string(),
    milestoneId: z.string(),
    /** Later when positive; business days of both sides. */
    businessDays: z.number().int(),
    because: Because,
  }),
  async run(tx, { engagementId, milestoneId, businessDays, because }) {
    await lockEngagement(tx, engagementId);
    const { days } = await engagementFacts(tx, engagementId);
    const impact = shift(await datedMilestones(tx, engagementId), milestoneId, businessDays, days);
    const moved = await saveMoved(tx, impact);
    const told = impactForEvent(impact, moved);
    if (moved.length === 0 && told.conflicts.length === 0) return outcome([], told);
    const event: MilestonesMoved = {
      type: 'milestone.moved',
      engagementId,
      milestoneId,
      businessDays,
      because,
      ...told,
    };
    return outcome([event], told);
  },
});

/** Writes the new days down; gives them as events carry them. */
export async function saveMoved(tx: Tx, { moved }: Impact): Promise<Moved[]> {
  for (const { milestoneId, to } of moved)
    await tx.milestone.update({ where: { id: milestoneId }, data: { dueOn: dayToColumn(to) } });
  return moved.map(({ milestoneId, title, from, to }) => ({
    milestoneId,
    title,
    from: from.toString(),
    to: to.toString(),
  }));
}

/** An impact with ISO days, as events and notices carry it. */
export const impactForEvent = (
  { conflicts, endBefore, endAfter }: Impact,
  moved: readonly Moved[],
): Pick<MilestonesMoved, 'moved' | 'conflicts' | 'endBefore' | 'endAfter'> => ({
  moved,
  conflicts: conflicts.map((one) => ({ ...one, dueOn: one.dueOn.toString() })),
  endBefore: endBefore.toString(),
  endAfter: endAfter.toString(),
});
