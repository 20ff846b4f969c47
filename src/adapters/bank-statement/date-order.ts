import { type DateOrder, dateOrders } from '../../billing/statement/reading.ts';
import { dayInOrder, type WrittenDay } from './read-day.ts';

/** The order of a file's dates: known, to be asked, or none in which all of them are days. */
export type Ordered =
  | { readonly order: DateOrder | null }
  | { readonly ask: readonly DateOrder[] }
  | { readonly wrongAt: number };

/**
 * A bank writes all its dates in one order, so one that can be read in a single way decides for all. Where every
 * reading of every date is possible and they differ, nobody guesses.
 */
export function orderOf(days: readonly WrittenDay[], said: DateOrder | null): Ordered {
  let left: readonly DateOrder[] = said === null ? dateOrders : [said];
  for (const [index, day] of days.entries()) {
    if (day === undefined || 'day' in day) continue;
    const fit = left.filter((order) => dayInOrder(day.parts, order) !== undefined);
    if (fit.length === 0) return { wrongAt: index };
    left = fit;
  }
  const [first, ...others] = left;
  const open = days.filter((day) => day !== undefined && 'parts' in day);
  if (open.length === 0 || first === undefined) return { order: null };
  const differs = (order: DateOrder): boolean =>
    open.some((day) => readIn(day, order) !== readIn(day, first));
  return others.some(differs) ? { ask: left } : { order: first };
}

/** The day, once the order is known. */
export function readIn(day: WrittenDay, order: DateOrder | null): string | undefined {
  if (day === undefined) return undefined;
  if ('day' in day) return day.day;
  return order === null ? undefined : dayInOrder(day.parts, order);
}
