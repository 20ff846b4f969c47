import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayToColumn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import type { MilestoneEdited } from './milestone.ts';
import { amountFrom, checkDependency, checkDue, criteriaFrom, MilestoneInput } from './milestone-input.ts';
import { mustBeOfTheTeam } from './of-the-team.ts';
import { mustBeOpenToPlanning } from './open-to-planning.ts';
import { refuse } from './refusals.ts';

/** Alters a milestone that nobody has agreed to yet. */
export const editMilestone = act({
  name: 'milestone.edit',
  input: MilestoneInput.extend({ engagementId: z.string(), milestoneId: z.string() }),
  async run(tx, input, visit) {
    mustBeOfTheTeam(visit.person);
    await lockEngagement(tx, input.engagementId);
    const facts = await engagementFacts(tx, input.engagementId);
    const before = await loadMilestone(tx, input.milestoneId);
    if (before.engagementId !== facts.id) throw refuse.unknown();
    await mustBeOpenToPlanning(tx, facts, before.title);
    const amount = amountFrom(input.amount, facts.currency);
    checkDue(input.due, facts, visit);
    await checkDependency(tx, facts.id, input.dependsOn, before.id);
    await tx.milestone.update({
      where: { id: before.id },
      data: {
        title: input.title,
        outcome: input.outcome,
        criteria: criteriaFrom(input.criteria),
        amount: amount.minor,
        dueOn: dayToColumn(input.due),
        dependsOnId: input.dependsOn ?? null,
      },
    });
    const edited: MilestoneEdited = {
      type: 'milestone.edited',
      engagementId: facts.id,
      milestoneId: before.id,
      before: { title: before.title, amount: before.amount, dueOn: before.dueOn },
      after: { title: input.title, amount, dueOn: input.due },
    };
    return outcome([edited]);
  },
});
