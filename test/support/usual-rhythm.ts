import { workingDays } from '../../src/kernel/calendar.ts';
import { notices } from '../../src/rooms.ts';
import type { Rhythm } from './rhythm-checks.ts';

/** The rhythm of every notice there is: a new reminder is one here as soon as it says so. */
export function usualRhythm(): Rhythm {
  const reminds = notices.filter((one) => one.reminds !== undefined).map(({ name }) => name);
  const legal = notices.filter(
    ({ reminds: kind }) => kind === 'milestone.warn-of-window' || kind === 'agreement.warn-of-expiry',
  );
  return {
    reminds: new Set(reminds),
    legal: new Set(legal.map(({ name }) => name)),
    hours: { 'digest.daily': 9, 'digest.preview': 10, 'digest.weekly': 15, 'digest.monthly': 15 },
    works: ({ country }, day) => workingDays([country]).isBusinessDay(day),
  };
}
