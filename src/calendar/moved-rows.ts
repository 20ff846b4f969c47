import { Temporal } from 'temporal-polyfill';
import type { AgencyCalendar } from '../kernel/agency-calendar.ts';
import { atHour, type Day, dayIn, type Instant } from '../kernel/calendar.ts';
import type { DueMove } from '../kernel/due.ts';
import { movesHow } from './which-moves.ts';

/** What waits on a day on which nobody works any more. */
export interface WaitingRow {
  readonly id: string;
  readonly kind: string;
  readonly day: Day;
  readonly at: Instant;
  /** Of the engagement; null: the agency's own. */
  readonly home: { readonly country: string; readonly timeZone: string } | null;
}

/** To which days these move, at the same hour on the wall. What could only come at once, or before now, stays. */
export function movedRows(
  rows: readonly WaitingRow[],
  calendar: AgencyCalendar,
  now: Instant,
): readonly DueMove[] {
  return rows.flatMap((row) => {
    const how = movesHow(row.kind);
    const days = row.home === null ? calendar.days : calendar.sharedWith(row.home.country);
    if (how === 'stays' || days.isBusinessDay(row.day)) return [];
    const day = how === 'before' ? days.onOrBefore(row.day) : days.add(row.day, 0);
    const at = sameHour(row, day, zoneOf(row, calendar.timeZone));
    return Temporal.Instant.compare(at, now) > 0 ? [{ id: row.id, day, at }] : [];
  });
}

function sameHour(row: WaitingRow, day: Day, zone: string | undefined): Instant {
  // Where the clock is not known the days are counted; reminders look at their reader's hour again when they come.
  if (zone === undefined) return row.at.add({ hours: 24 * row.day.until(day).days });
  const time = row.at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return atHour(day, time, zone);
}

/** A row does not say by whose clock it goes: the client's, the agency's, or that of somebody far from both. */
function zoneOf({ home, at, day }: WaitingRow, agencyZone: string): string | undefined {
  const zones = home === null ? [agencyZone] : [home.timeZone, agencyZone];
  const fits = zones.filter((zone) => dayIn(at, zone).equals(day));
  return fits.find((zone) => isWorkingHour(at, zone)) ?? fits[0];
}

const isWorkingHour = (at: Instant, zone: string): boolean => {
  const { hour } = at.toZonedDateTimeISO(zone);
  return hour >= 8 && hour <= 18;
};
