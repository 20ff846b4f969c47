import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayToColumn } from '../kernel/calendar.ts';
import type { Uncovered } from './events.ts';
import type { Span } from './span.ts';

/** Under which the card about a stand-in who is away, too, is found. */
export const uncoveredSubject = (absenceId: string): string => `${absenceId}:uncovered`;

/** Those who counted on this member in these days. */
export async function coveredBy(tx: Tx, memberId: string, { first, last }: Span): Promise<Uncovered[]> {
  const rows = await tx.absence.findMany({
    where: {
      standInId: memberId,
      removedAt: null,
      firstDay: { lte: dayToColumn(last) },
      lastDay: { gte: dayToColumn(first) },
    },
    orderBy: { id: 'asc' },
    select: { id: true, member: { select: { slackUserId: true } } },
  });
  return rows.map(({ id, member }) => ({ absenceId: id, slackUserId: member.slackUserId }));
}

export interface UncoveredFacts {
  readonly standIn: string;
  readonly first: Day;
  readonly last: Day;
  /** Nobody has taken it back, and the stand-in is away on some of these days, with nobody in their place. */
  readonly isSo: boolean;
}

export async function uncoveredFacts(tx: Tx, absenceId: string): Promise<UncoveredFacts | undefined> {
  const absence = await tx.absence.findUnique({ where: { id: absenceId }, include: { standIn: true } });
  if (absence?.standIn == null) return undefined;
  const { firstDay, lastDay, standIn, removedAt } = absence;
  const away = await tx.absence.count({
    where: {
      memberId: standIn.id,
      standInId: null,
      removedAt: null,
      firstDay: { lte: lastDay },
      lastDay: { gte: firstDay },
    },
  });
  return {
    standIn: standIn.name,
    first: dayFromColumn(firstDay),
    last: dayFromColumn(lastDay),
    isSo: removedAt === null && away > 0,
  };
}
