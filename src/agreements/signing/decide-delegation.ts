import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn, StoredActor } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { keepEvidenceOf } from '../evidence.ts';
import { mustRun } from '../may-run.ts';
import type { DelegationDecided } from './events.ts';
import { putInPlace } from './put-in-place.ts';
import { refuse } from './refusals.ts';
import { contactAt } from './signer-contact.ts';
import { takeOpenPlace } from './take-open-place.ts';

const About = z.object({ delegationId: z.string() });

/** The team says yes: the person who was named is a contact from now on, and signs in this place. */
export const approveDelegation = act({
  name: 'delegation.approve',
  input: About,
  async run(tx, { delegationId }, visit) {
    const { agreement, place, delegation } = await takeDelegation(tx, delegationId, visit);
    const { client } = await engagementFacts(tx, agreement.engagementId);
    const named = { name: delegation.toName, email: delegation.toEmail };
    const contact = await contactAt(tx, client.id, named, visit);
    if (contact.id === place.personId) throw refuse.samePerson();
    await decide(tx, delegationId, { decision: 'approved' }, visit);
    const changed = await putInPlace(tx, agreement, place, contact, 'delegated', visit);
    const { engagementId, id: agreementId, version } = agreement;
    const about = { engagementId, agreementId, version, delegationId, signerId: place.id };
    const approved: DelegationDecided = { type: 'delegation.approved', ...about };
    return outcome([approved, changed]);
  },
});

/** The team says no: whoever asked signs, or declines. */
export const refuseDelegation = act({
  name: 'delegation.refuse',
  input: About.extend({ reason: z.string().trim().min(1).max(500) }),
  async run(tx, { delegationId, reason }, visit) {
    const { agreement, place, delegation } = await takeDelegation(tx, delegationId, visit);
    await decide(tx, delegationId, { decision: 'refused', answer: reason }, visit);
    const { engagementId, id: agreementId, version } = agreement;
    await keepEvidenceOf(tx, visit, {
      agreementId,
      contactId: StoredActor.parse(delegation.askedBy).id,
      action: 'delegation-refused',
      at: visit.now,
      detail: { to: delegation.toName, reason },
    });
    const about = { engagementId, agreementId, version, delegationId, signerId: place.id };
    const refused: DelegationDecided = { type: 'delegation.refused', ...about };
    return outcome([refused]);
  },
});

async function takeDelegation(tx: Tx, id: string, visit: Visit) {
  mustRun(visit.person);
  const found = await tx.signingDelegation.findUniqueOrThrow({ where: { id } });
  const taken = await takeOpenPlace(tx, found.signerId, visit.now);
  // Read again, now that the engagement is held: two of the team may have pressed.
  const delegation = await tx.signingDelegation.findUniqueOrThrow({ where: { id } });
  if (delegation.decision !== null)
    throw refuse.decidedBefore({ who: StoredActor.parse(delegation.decidedBy).name });
  return { ...taken, delegation };
}

async function decide(
  tx: Tx,
  id: string,
  data: { readonly decision: string; readonly answer?: string },
  visit: Visit,
): Promise<void> {
  const decidedBy = actorToColumn(actorOf(visit.person));
  await tx.signingDelegation.update({
    where: { id },
    data: { ...data, decidedBy, decidedAt: instantToColumn(visit.now) },
  });
}
