import type { Contact } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { Sent } from '../agreement.ts';
import { keepEvidenceOf } from '../evidence.ts';
import { type Signer, whoseTurn } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import { reachable } from './ask-in-turn.ts';
import type { SignerChanged } from './events.ts';
import { mustBeFree, mustGetCode, mustNotBeCalled } from './may-take-place.ts';
import { remindFrom } from './schedule-nudges.ts';

type Somebody = Pick<Contact, 'id' | 'name' | 'email' | 'slackUserId'>;

/**
 * From now on somebody else signs in this place, or the same person under what was wrong before. The place keeps its id:
 * the document names it by that, and so does the provider.
 */
export async function putInPlace(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  somebody: Somebody,
  how: SignerChanged['how'],
  visit: Visit,
): Promise<SignerChanged> {
  const { id: personId, name, email } = somebody;
  const { id: agreementId, engagementId, version, expiresAt } = agreement;
  if (personId !== place.personId) mustNotBeCalled(place);
  const signers = await signersOf(tx, agreementId);
  mustBeFree(somebody, signers, place);
  if (place.role === 'client') mustGetCode(somebody, agreement);
  if (personId !== place.personId) await endDelegation(tx, place.id, visit);
  await tx.agreementSigner.update({ where: { id: place.id }, data: { personId, name, email } });
  await keepEvidenceOf(tx, visit, {
    agreementId,
    contactId: place.personId,
    action: how,
    at: visit.now,
    detail: {
      by: visit.person.name,
      from: place.name,
      to: name,
      toId: personId,
      ...(email !== null && { email }),
    },
  });
  const inTurn = whoseTurn(signers).filter(({ id }) => id === place.id);
  if (inTurn.length > 0) await remindFrom(tx, { agreementId, engagementId, expiresAt }, visit);
  return {
    type: 'signer.changed',
    agreementId,
    engagementId,
    version,
    how,
    signerId: place.id,
    before: { personId: place.personId, name: place.name, email: place.email },
    after: { personId, name, email },
    asked: await reachable(
      tx,
      inTurn.map((signer) => ({ ...signer, personId })),
    ),
  };
}

/** What the one before has asked for is answered by this. */
async function endDelegation(tx: Tx, signerId: string, visit: Visit): Promise<void> {
  await tx.signingDelegation.updateMany({
    where: { signerId, decision: null },
    data: {
      decision: 'withdrawn',
      decidedBy: actorToColumn(actorOf(visit.person)),
      decidedAt: instantToColumn(visit.now),
    },
  });
}
