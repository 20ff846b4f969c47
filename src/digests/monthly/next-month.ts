import { Temporal } from 'temporal-polyfill';
import { atHour, type Day, dayIn, type Instant, type WorkingDays } from '../../kernel/calendar.ts';
import { hour } from '../next-digest.ts';

/** The next report strictly after `now`: at the client's hour on the first business day of a month. */
export function nextMonthly(
  now: Instant,
  { digestHour, timeZone }: { readonly digestHour: number; readonly timeZone: string },
  days: WorkingDays,
): { readonly day: Day; readonly at: Instant } {
  const first = dayIn(now, timeZone).with({ day: 1 });
  for (let month = 0; ; month += 1) {
    const day = days.add(first.add({ months: month }), 0);
    const at = atHour(day, hour(digestHour), timeZone);
    if (Temporal.Instant.compare(at, now) > 0) return { day, at };
  }
}

/** The month that a report of this day is about: the one before. */
export function monthBefore(day: Day): { readonly first: Day; readonly last: Day } {
  const first = day.with({ day: 1 });
  return { first: first.subtract({ months: 1 }), last: first.subtract({ days: 1 }) };
}
