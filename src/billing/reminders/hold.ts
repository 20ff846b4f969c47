import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type Instant, type WorkingDays } from '../../kernel/calendar.ts';
import type { Remark } from '../remark.ts';
import { isBefore } from './course.ts';
import { FURTHEST_PROMISE, MOST_PROMISES, TRANSFER_TAKES } from './steps.ts';

/**
 * Why nothing is said about an invoice. `answer`: the team owes one. `transfer`: it is looked for, until finance says
 * that it came or did not. `promise`: up to and including the day on which it is to be paid. `reopened`: the work on it
 * is open again, until it is accepted or the invoice withdrawn.
 */
export type Hold =
  | { readonly because: 'answer' | 'reopened'; readonly remark: Remark }
  | { readonly because: 'transfer' | 'promise'; readonly remark: Remark; readonly until: Day };

const isOpen = ({ settledAt }: Remark): boolean => settledAt === null;

/** When the team looks: business days of both sides, in the agency's zone. */
export interface TeamDays {
  readonly days: WorkingDays;
  readonly timeZone: string;
}

/** What of all that was said holds reminders back, a promise as long as it stands. */
export function holdOf(remarks: readonly Remark[], team: TeamDays): Hold | undefined {
  const open = remarks.filter(isOpen);
  const owed = open.find(({ kind }) => kind === 'wrong' || kind === 'details');
  if (owed !== undefined) return { because: 'answer', remark: owed };
  const reopened = open.find(({ kind }) => kind === 'reopened');
  if (reopened !== undefined) return { because: 'reopened', remark: reopened };
  const transfer = open.findLast(({ kind }) => kind === 'paid-by-transfer');
  if (transfer?.day)
    return { because: 'transfer', remark: transfer, until: seenBy(transfer.day, transfer.at, team) };
  const promise = promiseOf(remarks);
  if (promise?.day) return { because: 'promise', remark: promise, until: promise.day };
  return undefined;
}

/** Finance has a business day to look, also for a transfer that was named long after it was made. */
function seenBy(day: Day, namedAt: Instant, { days, timeZone }: TeamDays): Day {
  const arrives = days.add(day, TRANSFER_TAKES);
  const looked = days.add(dayIn(namedAt, timeZone), 1);
  return isBefore(arrives, looked) ? looked : arrives;
}

/** A promise holds up to its day; everything else until somebody has settled it. */
export const isHolding = (hold: Hold | undefined, today: Day): hold is Hold =>
  hold !== undefined && (hold.because !== 'promise' || Temporal.PlainDate.compare(today, hold.until) <= 0);

/** The day that stands, of the client or agreed with them; also once it has passed. */
export const promiseOf = (remarks: readonly Remark[]): Remark | undefined =>
  remarks.findLast((remark) => (remark.kind === 'will-pay' || remark.kind === 'wait') && isOpen(remark));

/** A promise on which a person has to look: the third, or one for a far day. */
export function isForPerson(promise: Remark, remarks: readonly Remark[], timeZone: string): boolean {
  if (promise.kind !== 'will-pay' || promise.day === null) return false;
  const nth = remarks.filter(({ kind }) => kind === 'will-pay').findIndex(({ id }) => id === promise.id);
  const furthest = dayIn(promise.at, timeZone).add({ days: FURTHEST_PROMISE });
  return nth >= MOST_PROMISES || Temporal.PlainDate.compare(promise.day, furthest) > 0;
}
