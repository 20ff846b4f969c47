import { Temporal } from 'temporal-polyfill';
import type { Day } from '../kernel/calendar.ts';
import { refuse } from './refusals.ts';

/** From the first to the last day, both included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** How far ahead days can be entered: nobody plans further, and a slip of the pen is found. */
const AHEAD = Temporal.Duration.from({ years: 3 });

const compare = Temporal.PlainDate.compare;

/** Throws unless these days, `most` of them, can still be planned with. `today`: where those are whose days they are. */
export function mustBeAhead({ first, last }: Span, today: Day, most: number): void {
  if (compare(last, first) < 0) throw refuse.wrongOrder(undefined, 'last');
  if (compare(last, today) < 0) throw refuse.over(undefined, 'first');
  const furthest = today.add(AHEAD);
  if (compare(last, furthest) > 0) throw refuse.tooFar({ day: furthest }, 'last');
  if (first.until(last).days >= most) throw refuse.tooLong({ most }, 'last');
}

/** Every one of them, in order. */
export const daysOf = ({ first, last }: Span): readonly Day[] =>
  Array.from({ length: first.until(last).days + 1 }, (_, days) => first.add({ days }));
