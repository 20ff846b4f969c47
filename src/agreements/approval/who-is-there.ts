import { type AbsenceReader, absencesAt, inPlaceOf } from '../../kernel/absences.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Approval } from './approval.ts';
import { type Approver, type MemberReader, mayApprove } from './who-approves.ts';

export type PresenceReader = MemberReader & AbsenceReader;

/**
 * These people, today: whoever is away makes way for who stands in, as far as they may approve agreements and have not
 * asked for this one.
 */
export async function whoIsThere(
  read: PresenceReader,
  people: readonly Approver[],
  { askedBy }: Pick<Approval, 'askedBy'>,
  now: Instant,
): Promise<readonly Approver[]> {
  const absences = await absencesAt(read, now);
  if (absences.size === 0) return people;
  const others = new Map(
    (await mayApprove(read)).filter(({ id }) => id !== askedBy.id).map((one) => [one.id, one]),
  );
  const there = people.map((one) => others.get(inPlaceOf(one.id, absences)) ?? one);
  return [...new Map(there.map((one) => [one.id, one])).values()];
}
