import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import { dayIn, type Instant } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { concerned, inThePast } from './concerned.ts';
import type { Risk } from './risk.ts';

/** `stands`: a yes brings about what the card says; `changed`: the plan has gone on; else the first day that has passed. */
export type OfferNow = 'stands' | 'changed' | { readonly title: string; readonly day: Temporal.PlainDate };

/** Every day on the card counts, also of what only waits for the milestones that are offered. */
export async function offerNow(
  tx: Tx,
  { milestoneIds, moves, dates }: Risk,
  { id, timeZone, days }: EngagementFacts,
  now: Instant,
): Promise<OfferNow> {
  const offered = new Map((dates?.moved ?? []).map(({ milestoneId, from }) => [milestoneId, from]));
  const ids = [...new Set([...milestoneIds, ...offered.keys()])];
  const found = await concerned(tx, id, ids);
  const past = inThePast(
    found.filter((one) => milestoneIds.includes(one.id)),
    moves,
    dayIn(now, timeZone),
    days,
  );
  if (past !== undefined) return past;
  const isSame = found.every(
    ({ id: milestoneId, dueOn, isOpen, isFixed }) =>
      isOpen && !isFixed && (offered.get(milestoneId) ?? dueOn.toString()) === dueOn.toString(),
  );
  return isSame && found.length === ids.length ? 'stands' : 'changed';
}

/** The last day on which what is offered can be had: the first of the new days. */
export const lastDayOf = (moved: readonly { readonly to: string }[]): Temporal.PlainDate | undefined =>
  moved.map(({ to }) => Temporal.PlainDate.from(to)).toSorted(Temporal.PlainDate.compare)[0];
