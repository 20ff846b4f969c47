import { Temporal } from 'temporal-polyfill';
import type { Day, WorkingDays } from '../../kernel/calendar.ts';

/** In business days after it was asked: the approver is reminded from the first on, the others join later. */
export const APPROVER_FROM = 1;
export const STAND_IN_FROM = 2;
export const OWNERS_FROM = 3;
const THEN_EVERY = 2;
/** The approver's hour of reminders. */
export const REMINDS_AT = '10:00';

/** The next day after `today`: 1, 2 and 3 business days after it was asked, then every second, without an end. */
export function nextReminderDay(askedOn: Day, today: Day, days: WorkingDays): Day {
  for (let nth = APPROVER_FROM; ; nth += nth < OWNERS_FROM ? 1 : THEN_EVERY) {
    const day = days.add(askedOn, nth);
    if (Temporal.PlainDate.compare(day, today) > 0) return day;
  }
}
