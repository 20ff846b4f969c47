import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type Instant, type WorkingDays } from '../kernel/calendar.ts';

/** The client's hour at which a window closes and at which warnings are given. */
export const CLOSES_AT = '18:00';
export const WARNS_AT = '10:00';

/**
 * The last day of the window: `windowDays` business days after the day on which the card was posted, double for an
 * engagement's final delivery (product.md E4).
 */
export function lastDay(shownAt: Instant, timeZone: string, windowDays: number, final: boolean, days: WorkingDays): Day {
  return days.add(dayIn(shownAt, timeZone), final ? windowDays * 2 : windowDays);
}

/** Days on which the client is warned: half time, two and one business days before, and the last morning. */
export function warningDays(from: Day, last: Day, days: WorkingDays): readonly Day[] {
  const length = days.between(from, last);
  const wanted = [days.add(from, Math.ceil(length / 2)), days.add(last, -2), days.add(last, -1), last];
  const later = wanted.filter((day) => Temporal.PlainDate.compare(day, from) > 0);
  return [...new Map(later.map((day) => [day.toString(), day])).values()];
}
