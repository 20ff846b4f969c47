import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../kernel/calendar.ts';
import type { Locale } from '../../kernel/locale.ts';
import { monthName, shortDay } from './short-day.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** The year, where it begins or the picture does. */
  readonly year?: string;
}

/** Days as places between two edges. */
export interface TimeScale {
  readonly first: Day;
  readonly last: Day;
  /** Where a day begins. */
  x(day: Day): number;
  /** From the beginning of one day to the end of another. */
  span(from: Day, to: Day): Span;
  readonly ticks: readonly Tick[];
  readonly daysOff: readonly Span[];
  readonly unit: 'week' | 'month';
}

/** Labels need so many units; narrower than this a day off is not to be seen. */
const LABEL = 74;
const VISIBLE = 3;

export interface Extent {
  readonly first: Day;
  readonly last: Day;
  readonly daysOff: readonly Day[];
  readonly locale: Locale;
}

export function timeScale({ first, last, daysOff, locale }: Extent, left: number, right: number): TimeScale {
  const days = daysBetween(first, last) + 1;
  const perDay = (right - left) / days;
  const x = (day: Day): number => left + clamp(daysBetween(first, day), 0, days) * perDay;
  const span = (from: Day, to: Day): Span => ({ from: x(from), to: x(to.add({ days: 1 })) });
  const unit = days <= 7 * 18 ? 'week' : 'month';
  const starts = unit === 'week' ? mondays(first, last) : monthStarts(first, last);
  const room = unit === 'week' ? 7 * perDay : 30 * perDay;
  const every = unit === 'week' ? Math.ceil(LABEL / room) : monthsApart(room);
  const ticks = starts.filter((day, index) =>
    unit === 'week' ? index % every === 0 : (day.month - 1) % every === 0,
  );
  return {
    first,
    last,
    x,
    span,
    unit,
    ticks: ticks.map((day, index) => ({
      x: x(day),
      label: unit === 'week' ? shortDay(day, locale, false) : monthName(day, locale),
      ...(unit === 'month' && (index === 0 || day.month <= every) ? { year: String(day.year) } : {}),
    })),
    daysOff: runsOf(daysOff.filter((day) => daysBetween(first, day) >= 0 && daysBetween(day, last) >= 0))
      .map(([from, to]) => span(from, to))
      .filter(({ from, to }) => to - from >= VISIBLE),
  };
}

/** Months that a year can be divided into, so that each year begins with a label. */
const monthsApart = (room: number): number => [1, 2, 3, 6].find((months) => months * room >= LABEL) ?? 12;

const daysBetween = (from: Day, to: Day): number => from.until(to, { largestUnit: 'days' }).days;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function mondays(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (
    let day = first.add({ days: (8 - first.dayOfWeek) % 7 });
    isUpTo(day, last);
    day = day.add({ days: 7 })
  )
    days.push(day);
  return days;
}

function monthStarts(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  const begin = first.day === 1 ? first : first.with({ day: 1 }).add({ months: 1 });
  for (let day = begin; isUpTo(day, last); day = day.add({ months: 1 })) days.push(day);
  return days;
}

const isUpTo = (day: Day, last: Day): boolean => Temporal.PlainDate.compare(day, last) <= 0;

/** Days next to each other as one stretch. */
function runsOf(days: readonly Day[]): readonly (readonly [Day, Day])[] {
  const runs: [Day, Day][] = [];
  for (const day of days.toSorted(Temporal.PlainDate.compare)) {
    const run = runs.at(-1);
    if (run !== undefined && daysBetween(run[1], day) <= 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
