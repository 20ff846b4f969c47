import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { dropDue } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { checkMilestone } from './assess-change.ts';
import { decidable, decidedNow } from './decide-change.ts';
import type { ChangeAgreed } from './events.ts';
import { loadChange } from './load-change.ts';

/**
 * The client agrees. What follows (the total, the milestones, the billing plan) happens in this same transaction
 * through the other rooms' reactions: afterwards either all of it is agreed, or nothing.
 */
export const agreeChange = act({
  name: 'change.agree',
  input: z.object({ changeId: z.string(), proposal: z.string() }),
  async run(tx, { changeId, proposal }, visit) {
    const { change, facts } = await loadChange(tx, changeId);
    const version = await nextVersion(tx, facts);
    const { milestoneId, priceDelta, newDueOn } = decidable(change, facts, visit, proposal);
    // The milestone may have been delivered since the assessment.
    await checkMilestone(tx, facts, milestoneId, priceDelta);
    await tx.changeRequest.update({
      where: { id: changeId },
      data: { status: 'agreed', ...decidedNow(visit) },
    });
    await dropDue(tx, changeId);
    const agreed: ChangeAgreed = {
      type: 'change.agreed',
      engagementId: facts.id,
      changeId,
      number: change.number,
      version,
      priceDelta,
      milestoneId,
      newMilestoneId: visit.newId('mil'),
      what: change.what,
      newDueOn,
    };
    return outcome([agreed]);
  },
});

/** After what is in force and after every addendum there is, whatever became of it: a number means one thing. */
async function nextVersion(tx: Tx, { id, agreementVersion }: EngagementFacts): Promise<number> {
  const { _max } = await tx.agreement.aggregate({ where: { engagementId: id }, _max: { version: true } });
  return Math.max(agreementVersion, _max.version ?? 0) + 1;
}
