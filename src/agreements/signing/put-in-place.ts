import type { Contact } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Sent } from '../agreement.ts';
import { keepEvidenceOf } from '../evidence.ts';
import { type Signer, whoseTurn } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import { reachable } from './ask-in-turn.ts';
import type { SignerChanged } from './events.ts';
import { refuse } from './refusals.ts';
import { remindFrom } from './schedule-nudges.ts';

type Somebody = Pick<Contact, 'id' | 'name' | 'email'>;

/**
 * From now on somebody else signs in this place, or the same person under what was wrong before. The place keeps its id:
 * the document names it by that, and so does the provider.
 */
export async function putInPlace(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  { id: personId, name, email }: Somebody,
  how: SignerChanged['how'],
  visit: Visit,
): Promise<SignerChanged> {
  const { id: agreementId, engagementId, version, expiresAt } = agreement;
  const signers = await signersOf(tx, agreementId);
  if (signers.some((other) => other.id !== place.id && other.personId === personId))
    throw refuse.signsAlready({ who: name }, 'email');
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
