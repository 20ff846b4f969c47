import { Temporal } from 'temporal-polyfill';
import type { Day, WorkingDays } from '../kernel/calendar.ts';
import { inOrder } from './dependents.ts';
import type { Dated } from './shift.ts';

/** A milestone with all that a plan is computed from. */
export interface Planned extends Dated {
  /** Business days from start to delivery; null: not estimated, it is taken to need the time up to its due day. */
  readonly workDays: number | null;
  readonly startedOn: Day | null;
  /** The day on which it was handed over or accepted. */
  readonly doneOn: Day | null;
  /** Part of its start condition: not before this day. */
  readonly notBefore: Day | null;
  /** Business days that the client has to decide after it is handed over; 0 once it is accepted. */
  readonly decisionDays: number;
}

/** When it can begin and end at the earliest, and how long that may take longer before something else has to give. */
export interface Scheduled {
  readonly id: string;
  readonly title: string;
  readonly start: Day;
  readonly finish: Day;
  readonly dueOn: Day;
  readonly latestFinish: Day;
  /** Business days to spare until the project's end or a hard day moves; below zero: a hard day cannot be kept. */
  readonly slack: number;
  /** Business days by which it ends after its own due day; 0 when it does not. */
  readonly overdueBy: number;
  readonly isDone: boolean;
}

export interface Plan {
  readonly milestones: readonly Scheduled[];
  /** The last finish. */
  readonly end: Day;
  /** Ids of the open milestones that decide about the end, from the first to the last. */
  readonly criticalPath: readonly string[];
}

interface Span {
  readonly one: Planned;
  readonly start: Day;
  readonly finish: Day;
  /** The first day on which what waits for it can begin. */
  readonly frees: Day;
}

/**
 * The plan as of `today`, on business days of both sides: what waits for something starts on the business day after the
 * client's time to decide about it (product.md E4, E6), for it starts once that is accepted.
 * `undefined` when some wait for each other in a ring (the room does not let that come about).
 */
export function planOf(milestones: readonly Planned[], today: Day, days: WorkingDays): Plan | undefined {
  const order = inOrder(milestones);
  if (order === undefined) return undefined;
  const spans = new Map<string, Span>();
  for (const one of order) spans.set(one.id, spanOf(one, spans, today, days));
  const end = [...spans.values()].reduce((last, { finish }) => latest(last, finish), days.add(today, 0));
  const latestFinish = latestFinishes(order, spans, end, days);
  const scheduled = milestones.flatMap(({ id, title, dueOn, doneOn }) => {
    const span = spans.get(id);
    if (span === undefined) return [];
    const { start, finish } = span;
    const last = latestFinish.get(id) ?? end;
    const overdueBy = Math.max(0, days.between(dueOn, finish));
    const slack = days.between(finish, last);
    return [
      { id, title, start, finish, dueOn, latestFinish: last, slack, overdueBy, isDone: doneOn !== null },
    ];
  });
  return { milestones: scheduled, end, criticalPath: criticalPath(order, spans) };
}

function spanOf(one: Planned, before: ReadonlyMap<string, Span>, today: Day, days: WorkingDays): Span {
  const { doneOn, startedOn, workDays, dueOn, notBefore, awaits } = one;
  const span = (start: Day, finish: Day): Span => ({
    one,
    start,
    finish,
    frees: freedBy(one, finish, today, days),
  });
  if (doneOn !== null) return span(startedOn ?? doneOn, doneOn);
  const first = days.add(notBefore === null ? today : latest(today, notBefore), 0);
  const free = awaits.reduce((day, id) => {
    const awaited = before.get(id);
    return awaited === undefined ? day : latest(day, awaited.frees);
  }, first);
  const start = startedOn === null ? free : days.add(startedOn, 0);
  const finish = workDays === null ? days.add(dueOn, 0) : days.add(start, workDays - 1);
  // What is not done yet ends today at the earliest, and never before it begins.
  return span(start, latest(latest(finish, start), days.add(today, 0)));
}

/** Whoever has time to decide may take all of it. What is overdue for a decision may be decided today. */
function freedBy({ decisionDays }: Planned, finish: Day, today: Day, days: WorkingDays): Day {
  if (decisionDays === 0) return days.add(finish, 1);
  return days.add(latest(days.add(finish, decisionDays), today), 1);
}

function latestFinishes(
  order: readonly Planned[],
  spans: ReadonlyMap<string, Span>,
  end: Day,
  days: WorkingDays,
): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { id, dueKind, dueOn, doneOn, awaits } of order.toReversed()) {
    const own = earliest(last.get(id) ?? end, dueKind === 'hard' ? dueOn : end);
    last.set(id, own);
    const span = spans.get(id);
    if (span === undefined || doneOn !== null) continue;
    const length = days.between(span.start, span.finish);
    for (const awaited of awaits) {
      const decisionDays = spans.get(awaited)?.one.decisionDays ?? 0;
      const before = days.add(days.add(own, -length), -1 - decisionDays);
      last.set(awaited, earliest(last.get(awaited) ?? end, before));
    }
  }
  return last;
}

/** From the one that ends last back through whatever each had to wait for, as long as that is what held it back. */
function criticalPath(order: readonly Planned[], spans: ReadonlyMap<string, Span>): readonly string[] {
  const all = order.flatMap(({ id }) => spans.get(id) ?? []);
  const path: string[] = [];
  let at = lastBy(
    all.filter(({ one }) => one.doneOn === null),
    ({ finish }) => finish,
  );
  while (at !== undefined && at.one.doneOn === null) {
    path.unshift(at.one.id);
    const { one, start } = at;
    const awaited = lastBy(
      all.filter(({ one: { id } }) => one.awaits.includes(id)),
      ({ frees }) => frees,
    );
    at = one.startedOn === null && awaited?.frees.equals(start) ? awaited : undefined;
  }
  return path;
}

const lastBy = (spans: readonly Span[], day: (span: Span) => Day): Span | undefined =>
  spans.reduce<Span | undefined>(
    (last, span) => (last === undefined || isBefore(day(last), day(span)) ? span : last),
    undefined,
  );

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
const latest = (a: Day, b: Day): Day => (isBefore(a, b) ? b : a);
const earliest = (a: Day, b: Day): Day => (isBefore(a, b) ? a : b);

export interface PlanChange {
  readonly milestoneId: string;
  readonly workDays?: number;
  readonly dueOn?: Day;
}

/** A milestone whose computed end is another with a change than without it. */
export interface Difference {
  readonly milestoneId: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
}

/** What other work days or another due day of one milestone do to all computed ends; nothing is written. */
export function impact(
  milestones: readonly Planned[],
  change: PlanChange,
  today: Day,
  days: WorkingDays,
): { readonly moved: readonly Difference[]; readonly endBefore: Day; readonly endAfter: Day } | undefined {
  const changed = milestones.map((one) =>
    one.id === change.milestoneId
      ? { ...one, workDays: change.workDays ?? one.workDays, dueOn: change.dueOn ?? one.dueOn }
      : one,
  );
  const before = planOf(milestones, today, days);
  const after = planOf(changed, today, days);
  if (before === undefined || after === undefined) return undefined;
  const moved = before.milestones.flatMap(({ id, title, finish: from }, index) => {
    const to = after.milestones[index]?.finish ?? from;
    return to.equals(from) ? [] : [{ milestoneId: id, title, from, to }];
  });
  return { moved, endBefore: before.end, endAfter: after.end };
}
