import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import type { Milestone, MilestoneStarted } from './milestone.ts';
import { mustBeOfTheTeam } from './of-the-team.ts';
import { refuse } from './refusals.ts';

/** Work begins, once the agreement is signed and what it depends on is accepted. */
export const startMilestone = act({
  name: 'milestone.start',
  input: z.object({ milestoneId: z.string() }),
  async run(tx, { milestoneId }, visit) {
    mustBeOfTheTeam(visit.person);
    const milestone = await loadMilestone(tx, milestoneId);
    const facts = await engagementFacts(tx, milestone.engagementId);
    if (facts.agreementVersion === 0) throw refuse.notAgreedYet();
    if (milestone.status !== 'planned') throw refuse.notStartable({ title: milestone.title });
    await mustBeFree(tx, milestone);
    await tx.milestone.update({
      where: { id: milestone.id },
      data: { status: 'started', startedAt: instantToColumn(visit.now) },
    });
    const started: MilestoneStarted = {
      type: 'milestone.started',
      engagementId: milestone.engagementId,
      milestoneId: milestone.id,
    };
    return outcome([started]);
  },
});

/** Throws while what it depends on is not accepted (product.md E6). */
export async function mustBeFree(tx: Tx, { title, dependsOnId }: Milestone): Promise<void> {
  if (dependsOnId === null) return;
  const other = await tx.milestone.findUniqueOrThrow({ where: { id: dependsOnId } });
  if (other.status !== 'accepted') throw refuse.waitsFor({ title, other: other.title });
}
