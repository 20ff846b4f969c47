import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayToColumn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import { amountFrom, checkDue, criteriaFrom, MilestoneInput } from './milestone-input.ts';
import type { MilestoneEdited } from './milestone.ts';
import { refuse } from './refusals.ts';

/** Alters a milestone that nobody has agreed to yet. */
export const editMilestone = act({
  name: 'milestone.edit',
  input: MilestoneInput.omit({ dependsOn: true }).extend({ engagementId: z.string(), milestoneId: z.string() }),
  async run(tx, input, visit) {
    await lockEngagement(tx, input.engagementId);
    const facts = await engagementFacts(tx, input.engagementId);
    const before = await loadMilestone(tx, input.milestoneId);
    if (before.engagementId !== facts.id) throw refuse.unknown();
    if (facts.agreementVersion > 0) throw refuse.agreedAlready({ title: before.title });
    const amount = amountFrom(input.amount, facts.currency);
    checkDue(input.due, facts, visit);
    await tx.milestone.update({
      where: { id: before.id },
      data: {
        title: input.title,
        outcome: input.outcome,
        criteria: criteriaFrom(input.criteria),
        amount: amount.minor,
        dueOn: dayToColumn(input.due),
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
