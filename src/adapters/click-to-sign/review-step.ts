import { openLinks } from '../../agreements/review/load-review.ts';
import type { ReviewStep } from '../../pages/review-ask.ts';
import type { Parts, Visitor } from './visitor.ts';

/** For the client's people: whoever may sign may have somebody read along. */
export async function reviewStep(
  { prisma }: Parts,
  { token, person, agreement, visit }: Visitor,
): Promise<{ readonly review?: ReviewStep }> {
  if (person.kind !== 'contact') return {};
  const links = await openLinks(prisma, agreement.engagementId, visit.now);
  const mine = links.filter(({ createdBy }) => createdBy.id === person.id);
  const open = mine.map(({ id, name, expiresAt }) => ({ id, name, until: expiresAt }));
  return { review: { url: `/sign/${token}/review`, open } };
}
