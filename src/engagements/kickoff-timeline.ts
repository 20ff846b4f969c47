import type { Day, WorkingDays } from '../kernel/calendar.ts';

/** What happens between the first answers and the start of work, in this order. */
export const kickoffSteps = ['understanding', 'agreement', 'signature', 'deposit', 'kickoff'] as const;
export type KickoffStep = (typeof kickoffSteps)[number];

/** Business days after the day of the intake. A step may come earlier, never on a day off of either side. */
const after: Readonly<Record<KickoffStep, number>> = {
  understanding: 1,
  agreement: 3,
  signature: 5,
  deposit: 8,
  kickoff: 10,
};

export interface TimelineEntry {
  readonly step: KickoffStep;
  readonly day: Day;
}

/** Every step from here to kickoff with its day (product.md A3). `from` is the day of the intake, in the client's zone. */
export function kickoffTimeline(from: Day, days: WorkingDays): readonly TimelineEntry[] {
  return kickoffSteps.map((step) => ({ step, day: days.add(from, after[step]) }));
}
