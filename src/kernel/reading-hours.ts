import { atHour, type Day, type Instant, type WorkingDays } from './calendar.ts';

/** The hour of reminders, where their reader is. */
export const REMINDS_AT = '10:00';
/** Within these hours of theirs one that was held up (by an outage) may still go out. */
const HOURS = { from: 9, until: 18 };

/** Whether their working day is over. */
export const isAfterHours = (now: Instant, timeZone: string): boolean =>
  now.toZonedDateTimeISO(timeZone).hour >= HOURS.until;

/** The day to which a reminder waits that comes at night or on a day off; undefined when it may go out now. */
export function waitsUntil(now: Instant, timeZone: string, days: WorkingDays): Day | undefined {
  const local = now.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  if (!days.isBusinessDay(today) || isAfterHours(now, timeZone)) return days.add(today, 1);
  return local.hour < HOURS.from ? today : undefined;
}

/** What comes later than this after its moment was held up, by an outage of ours or of somebody else's. */
export const HELD_UP = { hours: 1 } as const;

/** The moment (`time` is `HH:MM`) for which it waits that would be said at night; undefined when it may be said now. */
export function morningFor(
  now: Instant,
  { timeZone, days }: { readonly timeZone: string; readonly days: WorkingDays },
  time = REMINDS_AT,
): Instant | undefined {
  const day = waitsUntil(now, timeZone, days);
  return day && atHour(day, time, timeZone);
}
