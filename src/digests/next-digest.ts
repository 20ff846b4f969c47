import { Temporal } from 'temporal-polyfill';
import { atHour, type Day, dayIn, type Instant, type WorkingDays } from '../kernel/calendar.ts';
import { type DigestTime, isWanted } from '../kernel/rhythm.ts';

/** The agency's hour for the daily summary (product.md H1). */
export const DAILY_AT = '09:00';

export const hour = (of: number): string => `${String(of).padStart(2, '0')}:00`;

/** When a client wants digests; every week where nothing else was said, and sometimes at all. */
type Wish = Pick<DigestTime, 'digestDay' | 'digestHour' | 'since'> & {
  readonly frequency?: Exclude<DigestTime['frequency'], 'never'>;
  readonly timeZone: string;
};

/**
 * The next weekly digest strictly after `now`: the chosen weekday at the chosen hour in the client's zone, in every
 * week, every second one or the last of a month, or the last business day before it when that day is off. `day` is the
 * day on which it is sent.
 */
export function nextWeekly(
  now: Instant,
  { digestDay, digestHour, timeZone, since, frequency = 'weekly' }: Wish,
  days: WorkingDays,
): { readonly day: Day; readonly at: Instant } {
  const today = dayIn(now, timeZone);
  for (let week = 0; ; week += 1) {
    const wanted = today.add({ days: digestDay - today.dayOfWeek + 7 * week });
    if (!isWanted(wanted, { frequency, ...(since !== undefined && { since }) })) continue;
    const day = days.onOrBefore(wanted);
    const at = atHour(day, hour(digestHour), timeZone);
    if (Temporal.Instant.compare(at, now) > 0) return { day, at };
  }
}

/** The next daily summary strictly after `now`, on a business day of the agency. */
export function nextDaily(
  now: Instant,
  timeZone: string,
  days: WorkingDays,
): { readonly day: Day; readonly at: Instant } {
  let day = days.add(dayIn(now, timeZone), 0);
  while (Temporal.Instant.compare(atHour(day, DAILY_AT, timeZone), now) <= 0) day = days.add(day, 1);
  return { day, at: atHour(day, DAILY_AT, timeZone) };
}
