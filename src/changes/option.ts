import { z } from 'zod';
import { type Day, LocalDay } from '../kernel/calendar.ts';
import { type Money, money } from '../kernel/money.ts';
import { Moved } from './moved.ts';

export const OptionKind = z.enum(['do-it', 'swap-for', 'later', 'no']);
export type OptionKind = z.output<typeof OptionKind>;

/** What an option does to the days of the other milestones and to the end of the project. */
export const Dates = z.object({
  moved: z.array(Moved),
  /** Hard days that stay although what comes before them moves. */
  conflicts: z.array(z.object({ title: z.string(), dueOn: LocalDay })),
  endBefore: LocalDay,
  endAfter: LocalDay,
  /** The touched milestone's own day when this was computed; null: one is added. */
  dueBefore: LocalDay.nullable().default(null),
});
export type Dates = z.output<typeof Dates>;

/** One of the ways the client can choose. The first one is the proposal itself. */
export interface ChangeOption {
  readonly kind: OptionKind;
  /** As the team wrote it; of the proposal itself, what was asked for. */
  readonly words: string;
  /** The milestone it takes the place of; null: it adds one. */
  readonly milestoneId: string | null;
  /** Price and day; null: the team has to assess it first, or nothing changes (`no`). */
  readonly terms: { readonly priceDelta: Money; readonly newDueOn: Day } | null;
  readonly dates: Dates | null;
}

const Stored = z.object({
  kind: OptionKind,
  words: z.string(),
  milestoneId: z.string().nullable(),
  /** Minor units, as text because JSON has no bigint. */
  priceDelta: z.string().nullable(),
  newDueOn: LocalDay.nullable(),
  dates: Dates.nullable(),
});
type Stored = z.input<typeof Stored>;

export const optionsToColumn = (options: readonly ChangeOption[]): Stored[] =>
  options.map(({ kind, words, milestoneId, terms, dates }) => ({
    kind,
    words,
    milestoneId,
    priceDelta: terms === null ? null : terms.priceDelta.minor.toString(),
    newDueOn: terms === null ? null : terms.newDueOn.toString(),
    dates: dates && datesToColumn(dates),
  }));

const datesToColumn = ({
  moved,
  conflicts,
  endBefore,
  endAfter,
  dueBefore,
}: Dates): z.input<typeof Dates> => ({
  moved,
  conflicts: conflicts.map(({ title, dueOn }) => ({ title, dueOn: dueOn.toString() })),
  endBefore: endBefore.toString(),
  endAfter: endAfter.toString(),
  dueBefore: dueBefore === null ? null : dueBefore.toString(),
});

export const optionsFrom = (column: unknown, currency: string): readonly ChangeOption[] =>
  z
    .array(Stored)
    .parse(column)
    .map(({ kind, words, milestoneId, priceDelta, newDueOn, dates }) => ({
      kind,
      words,
      milestoneId,
      terms:
        priceDelta === null || newDueOn === null
          ? null
          : { priceDelta: money(BigInt(priceDelta), currency), newDueOn },
      dates,
    }));

/** A later start leaves what is planned as it is and comes as a milestone of its own. */
export const milestoneOf = (kind: OptionKind, touched: string | null): string | null =>
  kind === 'later' || kind === 'no' ? null : touched;
