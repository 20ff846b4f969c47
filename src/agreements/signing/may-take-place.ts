import type { Contact } from '../../../prisma/generated/client.ts';
import type { Sent } from '../agreement.ts';
import type { Signer } from '../signer.ts';
import { refuse } from './refusals.ts';

/** One person signs once: neither whoever is named elsewhere, nor whoever has signed in somebody's stead. */
export function mustBeFree(
  { id, name }: Pick<Contact, 'id' | 'name'>,
  signers: readonly Signer[],
  place: Pick<Signer, 'id'>,
): void {
  const others = signers.filter((other) => other.id !== place.id);
  const signs = others.some(
    (other) => other.personId === id || (other.status === 'signed' && other.signature.contactId === id),
  );
  if (signs) throw refuse.signsAlready({ who: name }, 'email');
}

/** Where a one-time code is asked for, it has to reach whoever signs: the way was chosen for all of them. */
export function mustGetCode(
  { name: who, email, slackUserId }: Pick<Contact, 'name' | 'email' | 'slackUserId'>,
  { codeWay }: Pick<Sent, 'codeWay'>,
): void {
  const reaches = codeWay === null || (codeWay === 'slack' ? slackUserId : email) !== null;
  if (!reaches) throw refuse.codeCannotReach({ who }, 'email');
}

/** The provider calls the number that was given for the one who signs in this place, and takes no other any more. */
export function mustNotBeCalled({ name: who, check }: Signer): void {
  if (check === 'phone') throw refuse.otherPhone({ who }, 'email');
}
