import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { type Day, LocalDay, type WorkingDays } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { datedMilestones } from './dated-milestones.ts';
import type { ChangeMeasured, MeasuredOption } from './milestone.ts';
import { type Dated, endOf, shift } from './shift.ts';

/** What the options of a proposed change would do to the plan as it is now. Nothing moves. */
export const measureChange = act({
  name: 'milestone.measure-change',
  input: z.object({
    engagementId: z.string(),
    changeId: z.string(),
    options: z.array(
      z.object({ option: z.number().int(), milestoneId: z.string().nullable(), newDueOn: LocalDay }),
    ),
  }),
  async run(tx, { engagementId, changeId, options }) {
    const { days } = await engagementFacts(tx, engagementId);
    const plan = await datedMilestones(tx, engagementId);
    const measured: ChangeMeasured = {
      type: 'milestone.change-measured',
      engagementId,
      changeId,
      impacts: options.map(({ option, ...wish }) => ({ option, ...impactOf(plan, wish, days) })),
    };
    return outcome([measured]);
  },
});

interface Wish {
  readonly milestoneId: string | null;
  readonly newDueOn: Day;
}

/** The milestone's own day is part of the wish and not among what moves because of it. */
export function impactOf(
  plan: readonly Dated[],
  { milestoneId, newDueOn }: Wish,
  days: WorkingDays,
): Omit<MeasuredOption, 'option'> {
  const old = plan.find(({ id }) => id === milestoneId);
  if (old === undefined) {
    const endBefore = endOf(plan, newDueOn);
    const isLater = Temporal.PlainDate.compare(endBefore, newDueOn) < 0;
    const endAfter = (isLater ? newDueOn : endBefore).toString();
    return { moved: [], conflicts: [], endBefore: endBefore.toString(), endAfter, dueBefore: null };
  }
  const { moved, conflicts, endBefore, endAfter } = shift(
    plan,
    old.id,
    days.between(old.dueOn, newDueOn),
    days,
    newDueOn,
  );
  return {
    moved: moved
      .filter((one) => one.milestoneId !== old.id)
      .map(({ from, to, ...one }) => ({ ...one, from: from.toString(), to: to.toString() })),
    conflicts: conflicts.map(({ title, dueOn }) => ({ title, dueOn: dueOn.toString() })),
    endBefore: endBefore.toString(),
    endAfter: endAfter.toString(),
    dueBefore: old.dueOn.toString(),
  };
}
