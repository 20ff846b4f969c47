import type { Tx } from './act.ts';
import { type Day, dayToColumn } from './calendar.ts';

/** Who of the team is away on a day, and who stands in for them, by members' ids; null: nobody. */
export type Absences = ReadonlyMap<string, string | null>;

/** Looking is enough: a slash command's read-only database will do. */
export interface AbsenceReader {
  readonly absence: Pick<Tx['absence'], 'findMany'>;
}

/** All of them in one query. */
export async function absencesOn(read: AbsenceReader, day: Day): Promise<Absences> {
  const rows = await read.absence.findMany({
    where: { removedAt: null, firstDay: { lte: dayToColumn(day) }, lastDay: { gte: dayToColumn(day) } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { memberId: true, standInId: true },
  });
  return new Map(rows.map(({ memberId, standInId }) => [memberId, standInId]));
}

/**
 * Whoever gets what is due to this member: they themselves, or, while they are away, whoever stands in, and so on.
 * When nobody of them is there, it waits for the member.
 */
export function inPlaceOf(memberId: string, absences: Absences): string {
  const asked = new Set<string>();
  let at = memberId;
  for (;;) {
    const standIn = absences.get(at);
    if (standIn === undefined) return at;
    asked.add(at);
    if (standIn === null || asked.has(standIn)) return memberId;
    at = standIn;
  }
}

/** Those in whose place this member stands today, never themselves. */
export const standsInFor = (memberId: string, absences: Absences): readonly string[] =>
  [...absences.keys()].filter((away) => away !== memberId && inPlaceOf(away, absences) === memberId);
