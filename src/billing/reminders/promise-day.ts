import type { Day } from '../../kernel/calendar.ts';
import { refuse as billing } from '../refusals.ts';
import { isBefore } from './course.ts';
import { refuse } from './refusals.ts';
import { FURTHEST_DAY } from './steps.ts';

/** Throws unless somebody can mean to pay on that day: until then nothing is said. */
export function mustBePromisable(day: Day, today: Day): void {
  if (isBefore(day, today)) throw billing.dayPassed({ day }, 'day');
  if (isBefore(today.add({ days: FURTHEST_DAY }), day)) throw refuse.dayTooFar({ day }, 'day');
}
