import type { DelegationStep } from '../../pages/delegation-form.ts';
import type { Parts, Visitor } from './visitor.ts';

/** What the page says of letting somebody else sign: the form, and what became of having asked. */
export async function delegationStep(
  { prisma }: Parts,
  { token, place }: Visitor,
): Promise<{ readonly delegation?: DelegationStep }> {
  if (place?.role !== 'client') return {};
  const url = `/sign/${token}/delegate`;
  const newest = await prisma.signingDelegation.findFirst({
    where: { signerId: place.id },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });
  if (newest === null || newest.decision === 'approved') return { delegation: { url } };
  const { toName: to, decision, answer } = newest;
  if (decision === null) return { delegation: { url, before: { to, state: 'open' } } };
  return { delegation: { url, before: { to, state: 'refused', why: answer ?? '' } } };
}
