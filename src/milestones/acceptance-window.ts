import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type Instant, type WorkingDays } from '../kernel/calendar.ts';

/** The client's hour at which a window closes and at which warnings are given. */
export const CLOSES_AT = '18:00';
export const WARNS_AT = '10:00';

/**
 * The last day of the window: `windowDays` business days after the day on which the card was posted, double for an
 * engagement's final delivery (product.md E4).
 */
export function lastDay(
  shownAt: Instant,
  timeZone: string,
  windowDays: number,
  final: boolean,
  days: WorkingDays,
): Day {
  return days.add(dayIn(shownAt, timeZone), final ? windowDays * 2 : windowDays);
}

/** How long a silent acceptance can be taken back, in business days (product.md E4). */
export const REOPEN_DAYS = 5;

/**
 * The last day on which a silent acceptance can be taken back. `promised`: which one the client was told when it was
 * accepted; it never comes earlier, also when there are more business days than there were.
 */
export function reopenableUntil(
  acceptedAt: Instant,
  timeZone: string,
  days: WorkingDays,
  promised: Day | null = null,
): Day {
  const last = days.add(dayIn(acceptedAt, timeZone), REOPEN_DAYS);
  return promised !== null && Temporal.PlainDate.compare(promised, last) > 0 ? promised : last;
}

/** A question with its answer; while any question was open the window waited. */
export interface Waited {
  readonly askedAt: Instant;
  readonly answeredAt: Instant;
}

/** Since when the window has waited without a gap, now that `last` was answered as the last one. */
export function waitingSince(last: Waited, others: readonly Waited[]): Instant {
  let since = last.askedAt;
  const newestFirst = others.toSorted((a, b) => Temporal.Instant.compare(b.answeredAt, a.answeredAt));
  for (const { askedAt, answeredAt } of newestFirst)
    if (isBefore(askedAt, since) && !isBefore(answeredAt, since)) since = askedAt;
  return since;
}

const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0;

/**
 * The last day after a question was answered today: later by the business days that the window waited, and never
 * today, so that nobody is held to the few hours that are left.
 */
export function lastDayAfterWaiting(last: Day, since: Day, today: Day, days: WorkingDays): Day {
  const extended = days.add(last, days.between(since, today));
  return Temporal.PlainDate.compare(extended, today) > 0 ? extended : days.add(today, 1);
}

/**
 * The last day of a window that runs on `today`, now that other days count than `before`: the client keeps every business
 * day that was left, today among them. It never ends earlier, also when there are more business days than before.
 */
export function lastDayKept(last: Day, today: Day, before: WorkingDays, days: WorkingDays): Day {
  const over = today.subtract({ days: 1 });
  const lost = before.between(over, last) - days.between(over, last);
  return lost > 0 && Temporal.PlainDate.compare(last, today) >= 0 ? days.add(last, lost) : last;
}

/** Days on which the client is warned: half time, two and one business days before, and the last morning. */
export function warningDays(from: Day, last: Day, days: WorkingDays): readonly Day[] {
  const length = days.between(from, last);
  const wanted = [days.add(from, Math.ceil(length / 2)), days.add(last, -2), days.add(last, -1), last];
  const later = wanted.filter((day) => Temporal.PlainDate.compare(day, from) > 0);
  return [...new Map(later.map((day) => [day.toString(), day])).values()];
}
