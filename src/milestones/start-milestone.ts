import { z } from 'zod';
import { act, type Outcome, outcome, type Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Said } from '../kernel/phrase.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { loadMilestone } from './load-milestone.ts';
import type { ConditionHeld, Milestone, MilestoneStarted } from './milestone.ts';
import { mustBeOfTheTeam } from './of-the-team.ts';
import { refuse } from './refusals.ts';
import { conditionToColumn } from './start-condition.ts';
import { whyNotYet } from './why-not-yet.ts';

/**
 * Work begins, once the agreement is signed and the start condition holds. `holds`: the person says that what stands
 * there in words holds now; if it still waits for something else that is kept, and it starts by itself later.
 */
export const startMilestone = act({
  name: 'milestone.start',
  input: z.object({ milestoneId: z.string(), holds: z.boolean().default(false) }),
  async run(tx, { milestoneId, holds }, visit): Promise<Outcome<{ waits: Said | undefined }>> {
    mustBeOfTheTeam(visit.person);
    const milestone = await loadMilestone(tx, milestoneId);
    const facts = await engagementFacts(tx, milestone.engagementId);
    if (facts.agreementVersion === 0) throw refuse.notAgreedYet();
    if (milestone.status !== 'planned') throw refuse.notStartable({ title: milestone.title });
    const { words, held } = milestone.startCondition;
    const confirms = holds && words !== '' && held === null;
    const sure = confirms ? await confirm(tx, milestone, visit) : { milestone, events: [] };
    const reason = await whyNotYet(tx, sure.milestone, facts, visit);
    if (reason === undefined)
      return outcome([...sure.events, await begin(tx, milestone, visit)], { waits: undefined });
    if (!confirms) throw reason;
    return outcome(sure.events, { waits: reason.said });
  },
});

async function confirm(tx: Tx, milestone: Milestone, visit: Visit) {
  const held = { by: actorOf(visit.person), at: visit.now.toString() };
  const startCondition = { ...milestone.startCondition, held };
  await tx.milestone.update({
    where: { id: milestone.id },
    data: { startCondition: conditionToColumn(startCondition) },
  });
  const event: ConditionHeld = {
    type: 'milestone.condition-held',
    engagementId: milestone.engagementId,
    milestoneId: milestone.id,
    condition: startCondition.words,
  };
  return { milestone: { ...milestone, startCondition }, events: [event] };
}

/** Writes down that it has begun. By the house: because its start condition came to hold. */
export async function begin(tx: Tx, milestone: Milestone, visit: Visit): Promise<MilestoneStarted> {
  await tx.milestone.update({
    where: { id: milestone.id },
    data: { status: 'started', startedAt: instantToColumn(visit.now) },
  });
  const { engagementId, id: milestoneId } = milestone;
  return {
    type: 'milestone.started',
    engagementId,
    milestoneId,
    byItself: visit.person.kind === 'house',
  };
}

/** Throws while its start condition does not hold. */
export async function mustBeFree(
  tx: Tx,
  milestone: Milestone,
  facts: EngagementFacts,
  visit: Visit,
): Promise<void> {
  const reason = await whyNotYet(tx, milestone, facts, visit);
  if (reason !== undefined) throw reason;
}
