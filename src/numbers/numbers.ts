import type { Day } from '../kernel/calendar.ts';
import { groupBy } from '../kernel/group.ts';
import { mondayOf, weekOf, weeksFrom } from './weeks.ts';

/** What is waited for: a signature, an acceptance, a payment. */
export const sorts = ['sign', 'accept', 'cash'] as const;
export type Sort = (typeof sorts)[number];

/** Something that was waited for and came. */
export interface Ended {
  readonly sort: Sort;
  readonly client: string;
  readonly what: string;
  readonly on: Day;
  readonly days: number;
  /** Of an acceptance: in which round, and whether nobody said anything. */
  readonly rounds: number;
  readonly silent: boolean;
}

/** How far back is looked; the same time before it is what it is compared with. */
export const WEEKS = 12;

/** The first day that `numbersOf` needs to know of. */
export const sinceOf = (today: Day): Day => mondayOf(today).subtract({ weeks: 2 * WEEKS - 1 });

export interface Figure {
  /** The one in the middle; undefined where there is nothing. */
  readonly median: number | undefined;
  readonly before: number | undefined;
  readonly count: number;
}

type BySort<T> = Readonly<Record<Sort, T>>;

export interface Numbers {
  readonly days: BySort<Figure>;
  /** How many rounds an accepted milestone has taken, on average. */
  readonly rounds: number | undefined;
  readonly accepted: number;
  readonly silent: number;
  readonly weeks: readonly { readonly from: Day; readonly days: BySort<number | undefined> }[];
  /** The slowest first. */
  readonly clients: readonly { readonly client: string; readonly median: number; readonly count: number }[];
  readonly milestones: readonly Ended[];
}

/** Half of them took less, half more; to a tenth of a day. One that waited for a year does not hide the others. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return high === undefined || low === undefined ? undefined : tenth((low + high) / 2);
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;

const bySort = <T>(of: (sort: Sort) => T): BySort<T> => ({
  sign: of('sign'),
  accept: of('accept'),
  cash: of('cash'),
});

const daysOf = (ended: readonly Ended[], sort: Sort): readonly number[] =>
  ended.filter((one) => one.sort === sort).map(({ days }) => days);

/** The last twelve weeks, this one included, against the twelve before. */
export function numbersOf(ended: readonly Ended[], today: Day): Numbers {
  const first = mondayOf(today).subtract({ weeks: WEEKS - 1 });
  const placed = ended.map((one) => ({ one, week: weekOf(one.on, first) }));
  const within = (from: number, to: number): readonly Ended[] =>
    placed.filter(({ week }) => from <= week && week < to).map(({ one }) => one);
  const [now, before] = [within(0, WEEKS), within(-WEEKS, 0)];
  const accepted = now.filter(({ sort }) => sort === 'accept');
  const rounds = accepted.reduce((sum, one) => sum + one.rounds, 0);
  return {
    days: bySort((sort) => ({
      median: medianOf(daysOf(now, sort)),
      before: medianOf(daysOf(before, sort)),
      count: daysOf(now, sort).length,
    })),
    rounds: accepted.length === 0 ? undefined : tenth(rounds / accepted.length),
    accepted: accepted.length,
    silent: accepted.filter(({ silent }) => silent).length,
    weeks: weeksFrom(first, WEEKS).map((from, week) => ({
      from,
      days: bySort((sort) => medianOf(daysOf(within(week, week + 1), sort))),
    })),
    clients: clientsOf(accepted),
    milestones: accepted.toSorted((a, b) => b.days - a.days),
  };
}

function clientsOf(accepted: readonly Ended[]): Numbers['clients'] {
  return [...groupBy(accepted, ({ client }) => client)]
    .map(([client, ones]) => ({
      client,
      median: medianOf(ones.map(({ days }) => days)) ?? 0,
      count: ones.length,
    }))
    .toSorted((a, b) => b.median - a.median || (a.client < b.client ? -1 : 1));
}
