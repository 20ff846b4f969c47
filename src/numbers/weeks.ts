import type { Day } from '../kernel/calendar.ts';

export const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });

/** The Mondays of `count` weeks, from that of `first` on. */
export const weeksFrom = (first: Day, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, week) => mondayOf(first).add({ days: 7 * week }));

/** How many weeks `day` lies behind the week of `first`; negative before it. */
export const weekOf = (day: Day, first: Day): number =>
  Math.floor(mondayOf(first).until(day, { largestUnit: 'day' }).days / 7);
