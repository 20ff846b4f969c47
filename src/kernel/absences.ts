import { Temporal } from 'temporal-polyfill';
import type { Tx } from './act.ts';
import { type Day, dayFromColumn, dayIn, dayToColumn, type Instant } from './calendar.ts';

/** Who of the team is away, and who stands in for them, by members' ids; null: nobody. */
export type Absences = ReadonlyMap<string, string | null>;

/** Looking is enough: a slash command's read-only database will do. */
export interface AbsenceReader {
  readonly absence: Pick<Tx['absence'], 'findMany'>;
}

/** Everybody's own day counts: whoever is away from Tuesday on is there until their Monday ends. In one query. */
export async function absencesAt(read: AbsenceReader, now: Instant): Promise<Absences> {
  // Somewhere it is a day earlier or later than in UTC, and nowhere more.
  const utc = dayIn(now, 'UTC');
  const rows = await read.absence.findMany({
    where: {
      removedAt: null,
      firstDay: { lte: dayToColumn(utc.add({ days: 1 })) },
      lastDay: { gte: dayToColumn(utc.subtract({ days: 1 })) },
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: {
      memberId: true,
      standInId: true,
      firstDay: true,
      lastDay: true,
      member: { select: { timeZone: true } },
    },
  });
  const away = rows.filter(({ firstDay, lastDay, member: { timeZone } }) =>
    isWithin(dayIn(now, timeZone), dayFromColumn(firstDay), dayFromColumn(lastDay)),
  );
  return new Map(away.map(({ memberId, standInId }) => [memberId, standInId]));
}

const isWithin = (day: Day, first: Day, last: Day): boolean =>
  Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;

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
