import { Temporal } from 'temporal-polyfill';
import type { Day, WorkingDays } from '../kernel/calendar.ts';

/** Business days before the due day on which the client is reminded (product.md D3). */
const BEFORE = [5, 3, 1];
/** Once it is late: on the first day, then every second. */
const FIRST_LATE = 1;
const THEN_EVERY = 2;
/** In all; after that a person calls. */
export const MOST_REMINDERS = 5;

export interface ReminderPlan {
  readonly reminders: readonly Day[];
  /** When the team is asked to call them. */
  readonly call: Day;
}

/**
 * The days after `today` on which the client is reminded of what is due on `due` and late after `lateFrom` (the same
 * day, or a later one when it was sent back). `given`: reminders that there were already.
 */
export function reminderPlan(
  { due, lateFrom, today, given }: { due: Day; lateFrom: Day; today: Day; given: number },
  days: WorkingDays,
): ReminderPlan {
  const left = Math.max(0, MOST_REMINDERS - given);
  const isToCome = (day: Day): boolean => Temporal.PlainDate.compare(day, today) > 0;
  const reminders = BEFORE.map((count) => days.add(due, -count))
    .filter(isToCome)
    .slice(0, left);
  let nth = FIRST_LATE;
  for (; ; nth += THEN_EVERY) {
    const day = days.add(lateFrom, nth);
    if (!isToCome(day)) continue;
    if (reminders.length >= left) return { reminders, call: day };
    reminders.push(day);
  }
}
