import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { Assessment, Change } from './change.ts';
import { decidable, decidedNow } from './decide-change.ts';
import type { ChangeNeedsAddendum } from './events.ts';
import { loadChange } from './load-change.ts';
import { needsAddendum } from './needs-addendum.ts';
import { checkMilestone } from './option-terms.ts';
import { putInForce, wordsAgreed } from './put-in-force.ts';
import { refuse } from './refusals.ts';

/**
 * The client agrees. What follows (the total, the milestones, the billing plan) happens in this same transaction
 * through the other rooms' reactions: afterwards either all of it is agreed, or nothing. From the agency's threshold
 * on it waits for a signed addendum, and nothing moves before that.
 */
export const agreeChange = act({
  name: 'change.agree',
  input: z.object({ changeId: z.string(), proposal: z.string() }),
  async run(tx, { changeId, proposal }, visit) {
    const { change, facts } = await loadChange(tx, changeId);
    const assessment = decidable(change, facts, visit, proposal);
    const { milestoneId, priceDelta } = assessment;
    // The milestone may have been delivered since the assessment.
    await checkMilestone(tx, facts, milestoneId, priceDelta);
    await dropDue(tx, changeId);
    const { addendumFromPercent } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    if (needsAddendum(priceDelta, facts.agreedTotal, addendumFromPercent))
      return outcome([await askForAddendum(tx, change, facts, assessment, visit)]);
    return outcome([await putInForce(tx, change, facts, assessment, decidedNow(visit), visit)]);
  },
});

async function askForAddendum(
  tx: Tx,
  change: Change,
  facts: EngagementFacts,
  assessment: Assessment,
  visit: Visit,
): Promise<ChangeNeedsAddendum> {
  await mustNotBeOut(tx, facts.id);
  const { milestoneId, options, chosen, priceDelta, newDueOn, impact } = assessment;
  const by = actorToColumn(actorOf(visit.person));
  const row = await tx.changeRequest.update({
    where: { id: change.id },
    data: {
      status: 'signing',
      decision: { agreedBy: by, agreedAt: instantToColumn(visit.now).toISOString() },
    },
  });
  const touched = milestoneId && (await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } }));
  const option = options[chosen];
  return {
    type: 'change.needs-addendum',
    engagementId: facts.id,
    changeId: change.id,
    number: change.number,
    what: wordsAgreed(change, option),
    why: change.why,
    impact,
    priceDelta,
    newDueOn,
    milestone: touched === null || touched === '' ? null : touched.title,
    moved: option?.dates?.moved ?? [],
    assessedBy: z.object({ id: z.string() }).parse(row.assessedBy).id,
  };
}

/** Only one paper can be signed at a time; a second one would change a text that is still open. */
async function mustNotBeOut(tx: Tx, engagementId: string): Promise<void> {
  const out = await tx.agreement.findFirst({
    where: { engagementId, status: { in: ['sending', 'sent'] } },
    select: { title: true },
  });
  if (out !== null) throw refuse.otherPaperOut({ title: out.title });
}
