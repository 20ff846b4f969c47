import { Temporal } from 'temporal-polyfill';
import { atHour, type Day, dayIn, type Instant, type WorkingDays } from '../../kernel/calendar.ts';
import { hour } from '../next-digest.ts';

interface Wish {
  readonly digestHour: number;
  readonly timeZone: string;
  /** This month's has not come, although its day may be over. */
  readonly owed?: boolean;
}

/**
 * The next report strictly after `now`: at the client's hour on the first business day of a month. One that is owed
 * comes on the next business day.
 */
export function nextMonthly(
  now: Instant,
  { digestHour, timeZone, owed = false }: Wish,
  days: WorkingDays,
): { readonly day: Day; readonly at: Instant } {
  const today = dayIn(now, timeZone);
  const first = today.with({ day: 1 });
  const isAhead = (day: Day): boolean =>
    Temporal.Instant.compare(atHour(day, hour(digestHour), timeZone), now) > 0;
  if (owed && !isAhead(days.add(first, 0))) {
    const next = days.add(today, 0);
    const day = isAhead(next) ? next : days.add(next, 1);
    return { day, at: atHour(day, hour(digestHour), timeZone) };
  }
  for (let month = 0; ; month += 1) {
    const day = days.add(first.add({ months: month }), 0);
    if (isAhead(day)) return { day, at: atHour(day, hour(digestHour), timeZone) };
  }
}

/** The month that a report of this day is about: the one before. */
export function monthBefore(day: Day): { readonly first: Day; readonly last: Day } {
  const first = day.with({ day: 1 });
  return { first: first.subtract({ months: 1 }), last: first.subtract({ days: 1 }) };
}
