import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { countries, isHoliday, isWeekend } from './holidays.ts';

export type Instant = Temporal.Instant;
export type Day = Temporal.PlainDate;

/** An IANA zone name such as `Asia/Tokyo`; no offset, which would be wrong for half the year. */
export const TimeZone = z
  .string()
  .trim()
  .refine(isTimeZone, { params: { problem: 'time-zone' } });

/** An ISO 3166 alpha-2 country whose holidays are known. */
export const Country = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => code in countries(), { params: { problem: 'country' } });

/** A calendar day, `YYYY-MM-DD`. */
export const LocalDay = z
  .string()
  .trim()
  .transform((text, context) => {
    const day = parseDay(text);
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', params: { problem: 'day' }, input: text });
    return z.NEVER;
  });

/** The days that count: on which somebody works, or several people at once. */
export interface WorkingDays {
  isBusinessDay(day: Day): boolean;
  /** The n-th business day after (or before, when negative) `day`; 0 gives the day itself or the next business day. */
  add(day: Day, businessDays: number): Day;
  /** Business days after `from` up to and including `to`; negative when `to` lies before. */
  between(from: Day, to: Day): number;
  onOrBefore(day: Day): Day;
}

/** No weekend and no public holiday in that country. */
export const worksIn = (countryCode: string, day: Day): boolean =>
  !isWeekend(countryCode, day) && !isHoliday(countryCode, day);

/** Days on which all these countries work, but for some. The agency's own days are known to agency-calendar.ts. */
export const workingDays = (
  countryCodes: readonly string[],
  daysOff: ReadonlySet<string> = new Set(),
): WorkingDays =>
  daysOn((day) => !daysOff.has(day.toString()) && countryCodes.every((code) => worksIn(code, day)));

/** Arithmetic over the days that are ones; there has to be one within reach of every day. */
export function daysOn(isBusinessDay: (day: Day) => boolean): WorkingDays {
  const step = (day: Day, direction: 1 | -1): Day => {
    let next = day.add({ days: direction });
    while (!isBusinessDay(next)) next = next.add({ days: direction });
    return next;
  };
  return {
    isBusinessDay,
    add(day, businessDays) {
      let reached = businessDays === 0 && !isBusinessDay(day) ? step(day, 1) : day;
      for (let left = Math.abs(businessDays); left > 0; left -= 1)
        reached = step(reached, businessDays > 0 ? 1 : -1);
      return reached;
    },
    between(from, to) {
      const sign = Temporal.PlainDate.compare(from, to) <= 0 ? 1 : -1;
      const [low, high] = sign === 1 ? [from, to] : [to, from];
      let count = 0;
      for (
        let day = low.add({ days: 1 });
        Temporal.PlainDate.compare(day, high) <= 0;
        day = day.add({ days: 1 })
      )
        if (isBusinessDay(day)) count += 1;
      return sign * count;
    },
    onOrBefore: (day) => (isBusinessDay(day) ? day : step(day, -1)),
  };
}

/** The moment of a wall-clock hour on a day; in a daylight-saving gap the first moment after it, in a fold the first. */
export function atHour(day: Day, time: string, timeZone: string): Instant {
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wall)) return first.toInstant();
  // No such time that day: 'earlier' stands before the clock's jump, and the jump is the first moment after the gap.
  return (first.getTimeZoneTransition('next') ?? first).toInstant();
}

export function dayIn(instant: Instant, timeZone: string): Day {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The same for as many as there are at one moment: each zone is computed once. */
export function daysAt(instant: Instant): (timeZone: string) => Day {
  const known = new Map<string, Day>();
  return (timeZone) => {
    const day = known.get(timeZone) ?? dayIn(instant, timeZone);
    known.set(timeZone, day);
    return day;
  };
}

/** Between a `date` column (JavaScript's UTC midnight) and a day. */
export const dayFromColumn = (column: Date): Day =>
  Temporal.PlainDate.from(column.toISOString().slice(0, 10));
/** The day's ISO text alone: where thousands are only compared and kept, a day of each would be made for nothing. */
export const isoFromColumn = (column: Date): string => column.toISOString().slice(0, 10);
export const dayToColumn = (day: Day): Date => new Date(`${day.toString()}T00:00:00Z`);
export const instantFromColumn = (column: Date): Instant =>
  Temporal.Instant.fromEpochMilliseconds(column.getTime());
export const instantToColumn = (instant: Instant): Date => new Date(instant.epochMilliseconds);

export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

export function isTimeZone(name: string): boolean {
  try {
    // Newer engines take `+09:00`, too, which PostgreSQL reads the other way round.
    return (
      !/^[+\-−]/.test(name) &&
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}
