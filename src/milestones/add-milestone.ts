import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import type { MilestoneAdded } from './milestone.ts';
import { columnsFrom } from './milestone-columns.ts';
import { checkDependencies, MilestoneInput, saveDependencies } from './milestone-input.ts';
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
    const { amount, columns } = columnsFrom(input, facts, visit);
    await checkDependencies(tx, facts.id, input.dependsOn);
    const position = await tx.milestone.count({ where: { engagementId: facts.id } });
    if (position >= MOST_MILESTONES) throw refuse.tooMany({ most: MOST_MILESTONES });
    const id = visit.newId('mil');
    await tx.milestone.create({
      data: {
        id,
        engagementId: facts.id,
        position,
        ...columns,
        currency: amount.currency,
        status: 'planned',
        createdAt: instantToColumn(visit.now),
      },
    });
    await saveDependencies(tx, id, input.dependsOn);
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
