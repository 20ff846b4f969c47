import { isDecidersPlace } from '../../agreements/signing/whose-place.ts';
import { StoredActor } from '../../kernel/actor.ts';
import type { DelegationStep } from '../../pages/delegation-form.ts';
import type { Parts, Visitor } from './visitor.ts';

/** What the page says of letting somebody else sign: the form, and what became of having asked. */
export async function delegationStep(
  { prisma }: Parts,
  { token, place, person, agreement }: Visitor,
): Promise<{ readonly delegation?: DelegationStep }> {
  if (place?.role !== 'client') return {};
  const url = `/sign/${token}/delegate`;
  const newest = await prisma.signingDelegation.findFirst({
    where: { signerId: place.id },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });
  if (newest === null) return { delegation: { url } };
  const { toName: to, decision, answer } = newest;
  if (decision === null) return { delegation: { url, before: { to, state: 'open' } } };
  // What somebody was told who signed here before is not for whoever does now.
  const isTheirs = isDecidersPlace(place, agreement) || StoredActor.parse(newest.askedBy).id === person.id;
  if (decision !== 'refused' || !isTheirs) return { delegation: { url } };
  return { delegation: { url, before: { to, state: 'refused', why: answer ?? '' } } };
}
