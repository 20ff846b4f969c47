import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { dayIn, instantToColumn } from '../kernel/calendar.ts';
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
import { sendBack } from './send-back.ts';

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
    const { milestoneId, priceDelta, newDueOn } = assessment;
    if (Temporal.PlainDate.compare(newDueOn, dayIn(visit.now, facts.timeZone)) < 0)
      return outcome([await sendBack(tx, change)]);
    // The milestone may have been delivered since the assessment.
    await mustNotWaitForAcceptance(tx, milestoneId);
    await checkMilestone(tx, facts, milestoneId, priceDelta);
    await mustLeaveSigned(tx, assessment);
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

/** What is delivered is decided on first: sent back, it can be changed again; accepted, the change is assessed anew. */
async function mustNotWaitForAcceptance(tx: Tx, milestoneId: string | null): Promise<void> {
  if (milestoneId === null) return;
  await tx.$executeRaw`select 1 from milestone where id = ${milestoneId} for update`;
  const { title, status } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
  if (status === 'delivered') throw refuse.deliveredMeanwhile({ title });
}

/** A paper that waits for signature names a milestone's day: nothing that is agreed meanwhile moves that milestone. */
async function mustLeaveSigned(tx: Tx, { options, chosen }: Assessment): Promise<void> {
  const moved = options[chosen]?.dates?.moved ?? [];
  const signing = await tx.changeRequest.findFirst({
    where: { milestoneId: { in: moved.map(({ milestoneId }) => milestoneId) }, status: 'signing' },
  });
  if (signing === null) return;
  const title = moved.find(({ milestoneId }) => milestoneId === signing.milestoneId)?.title ?? '';
  throw refuse.movesSigned({ title, number: signing.number });
}

/** Only one paper can be signed at a time; a second one would change a text that is still open. */
async function mustNotBeOut(tx: Tx, engagementId: string): Promise<void> {
  const out = await tx.agreement.findFirst({
    where: { engagementId, status: { in: ['sending', 'sent'] } },
    select: { title: true },
  });
  if (out !== null) throw refuse.otherPaperOut({ title: out.title });
}
