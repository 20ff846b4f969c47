import { z } from 'zod';
import { atHour, type Day, type Instant } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/nudge.ts';
import { REMINDS_AT, waitsUntil } from '../kernel/reading-hours.ts';

/** `tomorrow`: at this time. `next-business-day`: in the morning. */
export const SnoozeChoice = z.enum(['two-hours', 'tomorrow', 'next-business-day']);
export type SnoozeChoice = z.output<typeof SnoozeChoice>;

/** A wall-clock minute of the reader. */
export interface SnoozeTime {
  readonly day: Day;
  readonly time: string;
  readonly at: Instant;
}

/** When it is said again; what would fall on a night or a day off of the reader waits for the next morning. */
export function snoozeTime(choice: SnoozeChoice, now: Instant, { timeZone, days }: Reader): SnoozeTime {
  const local = now.toZonedDateTimeISO(timeZone);
  if (choice === 'next-business-day') return morningOf(days.add(local.toPlainDate(), 1), timeZone);
  const wanted = choice === 'two-hours' ? local.add({ hours: 2 }) : local.add({ days: 1 });
  const morning = waitsUntil(wanted.toInstant(), timeZone, days);
  if (morning !== undefined) return morningOf(morning, timeZone);
  const day = wanted.toPlainDate();
  const time = wanted.toPlainTime().toString({ smallestUnit: 'minute' });
  return { day, time, at: atHour(day, time, timeZone) };
}

const morningOf = (day: Day, timeZone: string): SnoozeTime => ({
  day,
  time: REMINDS_AT,
  at: atHour(day, REMINDS_AT, timeZone),
});
