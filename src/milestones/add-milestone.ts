import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayToColumn, instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import type { MilestoneAdded } from './milestone.ts';
import { amountFrom, checkDependency, checkDue, criteriaFrom, MilestoneInput } from './milestone-input.ts';
import { mustBeOfTheTeam } from './of-the-team.ts';
import { mustBeOpenToPlanning } from './open-to-planning.ts';
import { refuse } from './refusals.ts';

/** As many as can be chosen from: options of one field in Slack. */
export const MOST_MILESTONES = 100;

/** Adds a milestone to an engagement whose agreement is not signed yet; afterwards a change request does it. */
export const addMilestone = act({
  name: 'milestone.add',
  input: MilestoneInput.extend({ engagementId: z.string() }),
  async run(tx, input, visit) {
    mustBeOfTheTeam(visit.person);
    await lockEngagement(tx, input.engagementId);
    const facts = await engagementFacts(tx, input.engagementId);
    await mustBeOpenToPlanning(tx, facts, facts.name);
    const amount = amountFrom(input.amount, facts.currency);
    checkDue(input.due, facts, visit);
    await checkDependency(tx, facts.id, input.dependsOn);
    const position = await tx.milestone.count({ where: { engagementId: facts.id } });
    if (position >= MOST_MILESTONES) throw refuse.tooMany({ most: MOST_MILESTONES });
    const id = visit.newId('mil');
    await tx.milestone.create({
      data: {
        id,
        engagementId: facts.id,
        position,
        title: input.title,
        outcome: input.outcome,
        criteria: criteriaFrom(input.criteria),
        amount: amount.minor,
        currency: amount.currency,
        dueOn: dayToColumn(input.due),
        dependsOnId: input.dependsOn ?? null,
        status: 'planned',
        createdAt: instantToColumn(visit.now),
      },
    });
    const added: MilestoneAdded = {
      type: 'milestone.added',
      engagementId: facts.id,
      milestoneId: id,
      title: input.title,
      amount,
      dueOn: input.due,
    };
    return outcome([added], { milestoneId: id });
  },
});
