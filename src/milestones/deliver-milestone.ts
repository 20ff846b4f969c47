import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { deciders, engagementFacts } from '../kernel/engagement-facts.ts';
import { CriterionIds } from './delivery-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import { type MilestoneDelivered, mayBeDelivered } from './milestone.ts';
import { mustNotBeSigned } from './not-being-signed.ts';
import { mustBeOfTheTeam } from './of-the-team.ts';
import { GivenProof, proofsFrom } from './proof.ts';
import { refuse } from './refusals.ts';
import { mustBeFree } from './start-milestone.ts';

/** Hands a milestone over for acceptance, as the next round. The window opens when the client's card is posted. */
export const deliverMilestone = act({
  name: 'milestone.deliver',
  input: z.object({
    milestoneId: z.string(),
    what: z.string().trim().min(1).max(2000),
    proof: z.string().trim().min(1).max(2000),
    /** Proof by criterion; of kinds that can't be judged without one it must be there. */
    proofs: z.array(GivenProof).default([]),
  }),
  async run(tx, { milestoneId, what, proof, proofs: given }, visit) {
    mustBeOfTheTeam(visit.person);
    const milestone = await loadMilestone(tx, milestoneId);
    const facts = await engagementFacts(tx, milestone.engagementId);
    if (facts.agreementVersion === 0) throw refuse.notAgreedYet();
    if (!mayBeDelivered(milestone)) throw refuse.notDeliverable({ title: milestone.title });
    await mustNotBeSigned(tx, milestone);
    const fresh = milestone.status === 'planned';
    if (fresh) await mustBeFree(tx, milestone, facts, visit);
    if (deciders(facts).length === 0) throw refuse.nobodyMayAccept();
    const accepted = await acceptedSoFar(tx, milestoneId);
    // What was accepted in an earlier round needs no proof again.
    const open = milestone.criteria.filter(({ id }) => !accepted.includes(id));
    const proofs = proofsFrom(open, given, () => visit.newId('fil'));
    const round = milestone.round + 1;
    const deliveryId = visit.newId('del');
    await tx.delivery.create({
      data: {
        id: deliveryId,
        milestoneId,
        round,
        status: 'open',
        what,
        proof,
        proofs,
        acceptedCriteria: accepted,
        deliveredBy: visit.person.name,
        deliveredAt: instantToColumn(visit.now),
      },
    });
    // Work that was handed over without having been started began at the latest now.
    const started = fresh ? { startedAt: instantToColumn(visit.now) } : {};
    await tx.milestone.update({
      where: { id: milestoneId },
      data: { status: 'delivered', round, ...started },
    });
    const delivered: MilestoneDelivered = {
      type: 'milestone.delivered',
      engagementId: milestone.engagementId,
      milestoneId,
      deliveryId,
      round,
      links: [...new Set(proofs.flatMap((one) => (one.kind === 'link' ? [one.url] : [])))],
      files: proofs.flatMap((one) =>
        one.kind === 'file' ? [{ fileId: one.fileId, slackFileId: one.slackFileId }] : [],
      ),
    };
    return outcome([delivered], { deliveryId });
  },
});

/** Criteria that were accepted in an earlier round stay accepted. */
async function acceptedSoFar(tx: Tx, milestoneId: string): Promise<string[]> {
  const last = await tx.delivery.findFirst({ where: { milestoneId }, orderBy: { round: 'desc' } });
  return last === null ? [] : CriterionIds.parse(last.acceptedCriteria);
}
