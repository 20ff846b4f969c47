import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type WorkingDays } from '../kernel/calendar.ts';
import type { Material } from './material.ts';

/**
 * The last day on which it is not late: the due day, or the day on which it was sent back, when that was later. The
 * days on which the agency looked at it are not the client's.
 */
export function inTimeUntil(material: Material, timeZone: string): Day {
  if (material.status !== 'returned') return material.dueOn;
  const returnedOn = dayIn(material.decidedAt, timeZone);
  return isBefore(material.dueOn, returnedOn) ? returnedOn : material.dueOn;
}

/** Business days by which it is late on `day`; 0 when it is not. */
export function lateBy(material: Material, day: Day, timeZone: string, days: WorkingDays): number {
  return Math.max(0, days.between(inTimeUntil(material, timeZone), day));
}

/** Days on which something of the client's was late: after `from`, up to and including `until`. */
export interface Late {
  readonly from: Day;
  readonly until: Day;
}

/**
 * Business days of `late` that none of `counted` has had: two things that are late on the same days cost the milestone
 * these days once.
 */
export function daysNotCounted(late: Late, counted: readonly Late[], days: WorkingDays): number {
  let left = 0;
  for (let day = late.from.add({ days: 1 }); !isBefore(late.until, day); day = day.add({ days: 1 }))
    if (days.isBusinessDay(day) && !counted.some((other) => holds(other, day))) left += 1;
  return left;
}

const holds = ({ from, until }: Late, day: Day): boolean => isBefore(from, day) && !isBefore(until, day);

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
