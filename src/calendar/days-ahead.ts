import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayToColumn } from '../kernel/calendar.ts';
import type { Said } from '../kernel/phrase.ts';
import { text } from './text.ts';

export interface DayOff {
  readonly id: string;
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly working: boolean;
}

/** What the agency has entered, in order; what is over by `today` is not shown any more. */
export async function daysAhead(
  read: { readonly dayOff: Pick<Tx['dayOff'], 'findMany'> },
  today: Day,
): Promise<readonly DayOff[]> {
  const rows = await read.dayOff.findMany({
    where: { removedAt: null, lastDay: { gte: dayToColumn(today) } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, firstDay, lastDay, working }) => ({
    id,
    name,
    first: dayFromColumn(firstDay),
    last: dayFromColumn(lastDay),
    working,
  }));
}

/** `29 December 2026 to 3 January 2027`, or the one day. */
export const spanWords = ({ first, last }: Pick<DayOff, 'first' | 'last'>): Said =>
  first.equals(last) ? text.oneDay({ day: first }) : text.span({ first, last });

export const dayOffWords = ({ name, working, ...span }: DayOff): Said =>
  (working ? text.workingLine : text.offLine)({ days: spanWords(span), name });
