import { Temporal } from 'temporal-polyfill';
import { atHour, type Day, dayIn, type Instant, type WorkingDays } from '../kernel/calendar.ts';

/** How long an agreement can be signed, in days, and how reminders go (product.md C3, in business days). */
export const VALID_DAYS = 30;
export const FIRST_REMINDER = 3;
export const NEXT_REMINDER = 2;
export const MOST_REMINDERS = 5;
export const WARNED_BEFORE = 3;
/** The client's hour of reminders. */
export const REMINDS_AT = '10:00';

/** A wall-clock minute in a zone. */
export interface WallMinute {
  readonly day: Day;
  readonly time: string;
}

/** The minute at which signing ends: never before `VALID_DAYS` times 24 hours have passed, short of a clock change. */
export function lastMinute(from: Instant, timeZone: string): WallMinute {
  const local = from
    .toZonedDateTimeISO(timeZone)
    .add({ days: VALID_DAYS })
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  return { day: local.toPlainDate(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

export const expiryOf = (from: Instant, timeZone: string): Instant => {
  const { day, time } = lastMinute(from, timeZone);
  return atHour(day, time, timeZone);
};

export const warningDay = (expiresAt: Instant, timeZone: string, days: WorkingDays): Day =>
  days.add(dayIn(expiresAt, timeZone), -WARNED_BEFORE);

/** Days of reminders, in order: none on the day of the expiry warning nor after it, so that nobody is nudged twice. */
export function reminderDays(
  sentAt: Instant,
  expiresAt: Instant,
  timeZone: string,
  days: WorkingDays,
): readonly Day[] {
  const warning = warningDay(expiresAt, timeZone, days);
  const first = days.add(dayIn(sentAt, timeZone), FIRST_REMINDER);
  const wanted = Array.from({ length: MOST_REMINDERS }, (_, nth) => days.add(first, nth * NEXT_REMINDER));
  return wanted.filter((day) => Temporal.PlainDate.compare(day, warning) < 0);
}
