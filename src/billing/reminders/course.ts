import { Temporal } from 'temporal-polyfill';
import type { Day, WorkingDays } from '../../kernel/calendar.ts';
import { ladder, RESTS, type ReminderStep, rankOf, SETTLES_IN, type Step } from './steps.ts';

/** What was said so far, oldest first. */
export interface Given {
  readonly step: Step;
  readonly day: Day;
}

export interface Course {
  readonly due: Day;
  /** The client's day on which it came into their hands. */
  readonly sentOn: Day;
  readonly given: readonly Given[];
  /** The first day on which anything may still be said. */
  readonly from: Day;
  /** When the last thing was settled that had held reminders back. */
  readonly settledOn: Day | null;
  /** The day on which it is to be paid, as was said; until then nothing is said. */
  readonly promised: Day | null;
}

export interface Plan {
  readonly reminders: readonly { readonly step: ReminderStep; readonly day: Day }[];
  /** When a person is to call. */
  readonly call: Day | null;
}

const DUE = rankOf('on-the-day');
const LAST = ladder.length - 1;

/**
 * All that will be said about an open invoice, if nothing happens. Business days are the client's. What was passed
 * over before the due day is not made up for; after it every step is taken, in its order, with its rest before it, and
 * none before the invoice has been in their hands for as long.
 */
export function planCourse(course: Course, days: WorkingDays): Plan {
  const reminders: { step: ReminderStep; day: Day }[] = [];
  const from = days.add(course.from, 0);
  // Whoever has just had an answer is not asked for their money the same hour, whatever they had promised before.
  const rested = course.settledOn === null ? from : days.add(course.settledOn, RESTS);
  if (course.promised !== null)
    reminders.push({ step: 'promise-passed', day: latest(from, rested, days.add(course.promised, 1)) });
  const floor = latest(from, rested, ...reminders.map(({ day }) => days.add(day, 1)));
  const done = furthest(course.given);
  const read = days.add(course.sentOn, RESTS);
  for (const [rank, { step, from: offset, rest }] of ladder.entries()) {
    if (rank <= done) continue;
    const natural = offset === 0 ? days.add(course.due, 0) : days.add(course.due, offset);
    if (rank <= DUE) {
      if (isBefore(natural, floor) || !mayPrecede(course, natural, offset)) continue;
      reminders.push({ step, day: natural });
      continue;
    }
    const last = lastDay(course, reminders);
    reminders.push({
      step,
      day: latest(natural, floor, read, last === undefined ? floor : days.add(last, rest)),
    });
  }
  return { reminders, call: callDay(course, reminders, floor, days) };
}

/** The furthest step that was taken: what lies before it is not taken any more. */
export const furthest = (given: readonly Given[]): number =>
  Math.max(-1, ...given.map(({ step }) => rankOf(step)));

/** Ahead of its day nobody is reminded of what has just come. */
function mayPrecede({ sentOn }: Course, natural: Day, offset: number): boolean {
  const age = sentOn.until(natural, { largestUnit: 'day' }).days;
  return offset < 0 ? age >= SETTLES_IN : age > 0;
}

/**
 * When the rest after the last thing said is over, and a person may be asked to call; null: one was, and nothing was said
 * since. Of an invoice on which every step was taken. That the client heard of another one today is no reason to wait.
 */
export const callFrom = (course: Course, days: WorkingDays): Day | null =>
  planCourse({ ...course, from: course.sentOn }, days).call;

/** After the last reminder; and again when something was said since the last call. */
function callDay(course: Course, reminders: Plan['reminders'], floor: Day, days: WorkingDays): Day | null {
  const called = course.given.findLast(({ step }) => step === 'call');
  const isNew =
    called === undefined ||
    reminders.length > 0 ||
    course.given.at(-1)?.step !== 'call' ||
    (course.settledOn !== null && !isBefore(course.settledOn, called.day));
  if (!isNew) return null;
  const last = lastDay(course, reminders);
  return last === undefined ? floor : latest(floor, days.add(last, RESTS));
}

const lastDay = ({ given }: Course, reminders: Plan['reminders']): Day | undefined =>
  reminders.at(-1)?.day ?? given.findLast(({ step }) => step !== 'call')?.day;

export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;

const latest = (first: Day, ...others: readonly Day[]): Day =>
  others.reduce((late, day) => (isBefore(late, day) ? day : late), first);

/** The step of which it is time when the call comes before all of them were taken, as after an outage. */
export function stepInstead(
  { due, given }: Pick<Course, 'due' | 'given'>,
  today: Day,
  days: WorkingDays,
): ReminderStep | undefined {
  const done = furthest(given);
  if (done >= LAST) return undefined;
  const left = ladder.slice(Math.max(done, DUE) + 1);
  const passed = left.findLast(({ from }) => !isBefore(today, days.add(due, from)));
  return (passed ?? left[0])?.step;
}
