import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayToColumn } from '../kernel/calendar.ts';
import type { Said } from '../kernel/phrase.ts';
import { spanWords } from './days-ahead.ts';
import { text } from './text.ts';

export interface Absence {
  readonly id: string;
  readonly memberId: string;
  readonly who: string;
  readonly first: Day;
  readonly last: Day;
  readonly standIn: string | null;
}

/** Who is or will be away, in order; what is over by `today` is not shown any more. */
export async function absencesAhead(
  read: { readonly absence: Pick<Tx['absence'], 'findMany'> },
  today: Day,
): Promise<readonly Absence[]> {
  const rows = await read.absence.findMany({
    where: { removedAt: null, lastDay: { gte: dayToColumn(today) } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    include: { member: { select: { name: true } }, standIn: { select: { name: true } } },
  });
  return rows.map(({ id, memberId, member, standIn, firstDay, lastDay }) => ({
    id,
    memberId,
    who: member.name,
    first: dayFromColumn(firstDay),
    last: dayFromColumn(lastDay),
    standIn: standIn?.name ?? null,
  }));
}

export function absenceWords({ who, standIn, ...span }: Absence): Said {
  const days = spanWords(span);
  return standIn === null ? text.awayLine({ who, days }) : text.awayWithStandIn({ who, days, standIn });
}
