import { Temporal } from 'temporal-polyfill';
import type { Day, WorkingDays } from '../kernel/calendar.ts';
import { tenth } from './numbers.ts';
import { weeksFrom } from './weeks.ts';

/** How far ahead work is looked at. */
export const WEEKS_AHEAD = 8;

/** What a milestone takes where nobody has said how many business days. */
const USUAL_WORK_DAYS = 5;

/** Not delivered yet. */
export interface OpenMilestone {
  readonly startedOn: Day | null;
  readonly dueOn: Day;
  readonly workDays: number | null;
}

export interface AwayDays {
  readonly memberId: string;
  readonly who: string;
  readonly first: Day;
  readonly last: Day;
}

export interface WorkFacts {
  readonly milestones: readonly OpenMilestone[];
  readonly members: number;
  readonly absences: readonly AwayDays[];
  /** On which the agency works. */
  readonly days: WorkingDays;
}

export interface WorkWeek {
  /** Its Monday. */
  readonly from: Day;
  readonly milestones: number;
  /** Who is there, on the average of its business days; none where nobody works that week. */
  readonly people: number;
  readonly away: readonly string[];
}

const compare = Temporal.PlainDate.compare;

/** Week by week from that of `today`: what is worked on, and who is there to do it. */
export function workloadOf(facts: WorkFacts, today: Day): readonly WorkWeek[] {
  const spans = facts.milestones.map((one) => spanOf(one, facts.days, today));
  return weeksFrom(today, WEEKS_AHEAD).map((from) => {
    const last = from.add({ days: 6 });
    const touches = (span: { readonly first: Day; readonly last: Day }): boolean =>
      compare(span.first, last) <= 0 && compare(from, span.last) <= 0;
    const away = facts.absences.filter(touches);
    return {
      from,
      milestones: spans.filter(touches).length,
      people: peopleIn(from, facts, away),
      away: [...new Set(away.map(({ who }) => who))],
    };
  });
}

/** Late work is worked on today, and nobody knows for how long. */
function spanOf({ startedOn, dueOn, workDays }: OpenMilestone, days: WorkingDays, today: Day) {
  const last = compare(dueOn, today) < 0 ? today : dueOn;
  return { first: startedOn ?? days.add(dueOn, -(workDays ?? USUAL_WORK_DAYS)), last };
}

function peopleIn(from: Day, { members, days }: WorkFacts, away: readonly AwayDays[]): number {
  const open = Array.from({ length: 7 }, (_, nth) => from.add({ days: nth })).filter(days.isBusinessDay);
  if (open.length === 0) return 0;
  const isAway = (day: Day) => (one: AwayDays) => compare(one.first, day) <= 0 && compare(day, one.last) <= 0;
  const gone = open.map((day) => new Set(away.filter(isAway(day)).map(({ memberId }) => memberId)).size);
  return tenth(gone.reduce((sum, count) => sum + members - count, 0) / open.length);
}
