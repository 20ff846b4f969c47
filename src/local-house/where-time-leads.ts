import { Temporal } from 'temporal-polyfill';
import type { AgencyCalendar } from '../kernel/agency-calendar.ts';

export type Stride = 'hour' | 'day' | 'business-day' | 'week';

/** Whose days and whose clock on the wall count: the agency's. */
export type TimesOfDays = Pick<AgencyCalendar, 'days' | 'timeZone'>;

/** The moment (milliseconds) to which a stride leads; days keep the time of day, also where clocks are changed. */
export function whereTimeLeads(now: number, by: Stride, { days, timeZone }: TimesOfDays): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  if (by === 'hour') return here.add({ hours: 1 }).epochMilliseconds;
  if (by === 'day') return here.add({ days: 1 }).epochMilliseconds;
  if (by === 'week') return here.add({ weeks: 1 }).epochMilliseconds;
  const day = days.add(here.toPlainDate(), 1);
  return day.toZonedDateTime({ timeZone, plainTime: here.toPlainTime() }).epochMilliseconds;
}
