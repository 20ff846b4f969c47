import { Temporal } from 'temporal-polyfill';
import { workingDays } from '../kernel/calendar.ts';

export type Stride = 'hour' | 'day' | 'business-day' | 'week';

/** Whose days and whose clock on the wall count: the agency's. */
export interface Calendar {
  readonly country: string;
  readonly timeZone: string;
}

/** The moment (milliseconds) to which a stride leads; days keep the time of day, also where clocks are changed. */
export function whereTimeLeads(now: number, by: Stride, { country, timeZone }: Calendar): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  if (by === 'hour') return here.add({ hours: 1 }).epochMilliseconds;
  if (by === 'day') return here.add({ days: 1 }).epochMilliseconds;
  if (by === 'week') return here.add({ weeks: 1 }).epochMilliseconds;
  const day = workingDays([country]).add(here.toPlainDate(), 1);
  return day.toZonedDateTime({ timeZone, plainTime: here.toPlainTime() }).epochMilliseconds;
}
