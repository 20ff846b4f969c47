import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../kernel/calendar.ts';
import type { Roadmap, RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';

/** A day in another century is a slip of the pen; it stands at the edge. */
const LONGEST = { years: 10 };

/**
 * Whole weeks around everything that is drawn. The days added at both ends have their weekends; the plan has never
 * looked at their holidays.
 */
export function extentOf(
  { first, last, today, daysOff }: Roadmap,
  shown: readonly RoadmapMilestone[],
): {
  readonly first: Day;
  readonly last: Day;
  readonly daysOff: readonly Day[];
} {
  const isOpen = shown.some(({ state }) => state !== 'accepted');
  const drawn = shown.flatMap(({ start, finish, doneOn, dueOn }) => [start, doneOn ?? finish, dueOn]);
  const all = isOpen ? [...drawn, today] : drawn;
  const sorted = all.toSorted(Temporal.PlainDate.compare);
  const earliest = sorted[0] ?? first;
  const latest = sorted.at(-1) ?? last;
  const from = earliest.subtract({ days: earliest.dayOfWeek - 1 });
  const limit = earliest.add(LONGEST);
  const end = Temporal.PlainDate.compare(latest, limit) > 0 ? limit : latest;
  const to = end.add({ days: 7 - end.dayOfWeek });
  return { first: from, last: to, daysOff: [...daysOff, ...weekends(from, first), ...weekends(last, to)] };
}

function weekends(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    if (day.dayOfWeek > 5) days.push(day);
  return days;
}
