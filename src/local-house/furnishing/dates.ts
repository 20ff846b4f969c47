import { agencyCalendarFrom } from '../../kernel/agency-calendar.ts';
import { atHour, type Day, dayIn, type Instant } from '../../kernel/calendar.ts';

/** Where an engagement is at home. */
export interface Home {
  /** IANA */
  readonly zone: string;
  /** ISO 3166 */
  readonly country: string;
}

/** The business days of one engagement, counted from the last one that was over when today began there. */
export interface Dates {
  /** 0 is that last one, -1 the one before; 1 is today or later, whatever day or hour it is now. */
  day(nth: number): Day;
  at(nth: number, time: string): Instant;
}

/**
 * Both sides' holidays count, so that a day of the play is one that the bot itself calls a business day; days off of its
 * own an agency has none that is being furnished.
 */
export function datesAt(now: Instant, { zone, country }: Home, agencyCountry: string): Dates {
  const agency = agencyCalendarFrom({ country: agencyCountry, timeZone: zone, daysOff: [] });
  const days = agency.sharedWith(country);
  const last = days.add(dayIn(now, zone), -1);
  const day = (nth: number): Day => (nth === 0 ? last : days.add(last, nth));
  return { day, at: (nth, time) => atHour(day(nth), time, zone) };
}
