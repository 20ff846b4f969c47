import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import type { MilestoneEdited } from './milestone.ts';
import { columnsFrom } from './milestone-columns.ts';
import { checkDependencies, MilestoneInput, saveDependencies } from './milestone-input.ts';
import { mustBeOfTheTeam } from './of-the-team.ts';
import { mustBeOpenToPlanning } from './open-to-planning.ts';
import { refuse } from './refusals.ts';

/** Alters a milestone that nobody has agreed to yet. */
export const editMilestone = act({
  name: 'milestone.edit',
  input: MilestoneInput.extend({
    engagementId: z.string(),
    milestoneId: z.string(),
    /** Its place in the list, from 1; left out: it stays. */
    place: z.number().int().min(1).exactOptional(),
  }),
  async run(tx, input, visit) {
    mustBeOfTheTeam(visit.person);
    await lockEngagement(tx, input.engagementId);
    const facts = await engagementFacts(tx, input.engagementId);
    const before = await loadMilestone(tx, input.milestoneId);
    if (before.engagementId !== facts.id) throw refuse.unknown();
    await mustBeOpenToPlanning(tx, facts, before.title);
    const { amount, columns } = columnsFrom(input, facts, visit);
    await checkDependencies(tx, facts.id, input.dependsOn, before.id);
    await tx.milestone.update({
      where: { id: before.id },
      data: columns,
    });
    await saveDependencies(tx, before.id, input.dependsOn);
    if (input.place !== undefined) await takePlaceInList(tx, facts.id, before.id, input.place);
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

/** Puts it there and the others behind or before it; a place behind the last is the last. */
async function takePlaceInList(tx: Tx, engagementId: string, id: string, place: number): Promise<void> {
  const rows = await tx.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  });
  const order = rows.filter((row) => row.id !== id).map((row) => row.id);
  order.splice(place - 1, 0, id);
  for (const [position, one] of order.entries())
    if (rows.find((row) => row.id === one)?.position !== position)
      await tx.milestone.update({ where: { id: one }, data: { position } });
}
