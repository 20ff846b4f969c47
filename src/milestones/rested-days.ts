import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type Instant, type WorkingDays } from '../kernel/calendar.ts';

/** A question about a delivery; null: nobody has answered it yet. */
export interface Asked {
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
}

export interface Rest {
  readonly from: Instant;
  readonly until: Instant;
  readonly timeZone: string;
  readonly days: WorkingDays;
}

const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0;

/**
 * The business days by which a pause makes a window longer: those on which it did not wait for an answer besides. A
 * question that is answered has made it longer already by its own days, and an open one will when it is answered.
 */
export function restedDays(questions: readonly Asked[], { from, until, timeZone, days }: Rest): number {
  const dayOf = (instant: Instant): Day => dayIn(instant, timeZone);
  const waits = questions
    .map(({ askedAt, answeredAt }) => ({
      from: isBefore(askedAt, from) ? from : askedAt,
      until: answeredAt === null || isBefore(until, answeredAt) ? until : answeredAt,
    }))
    .filter((wait) => isBefore(wait.from, wait.until))
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  let rested = 0;
  let reached = from;
  for (const wait of waits) {
    if (isBefore(reached, wait.from)) rested += days.between(dayOf(reached), dayOf(wait.from));
    if (isBefore(reached, wait.until)) reached = wait.until;
  }
  return rested + Math.max(0, days.between(dayOf(reached), dayOf(until)));
}
