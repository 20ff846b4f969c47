import type { Tx } from '../../kernel/act.ts';
import { agencyCalendar } from '../../kernel/agency-calendar.ts';
import {
  type Day,
  dayFromColumn,
  dayIn,
  dayToColumn,
  type Instant,
  type WorkingDays,
} from '../../kernel/calendar.ts';
import { isAfterHours } from '../../kernel/reading-hours.ts';
import type { Invoice, SentInvoice } from '../invoice.ts';
import { remainderOf } from '../provider/settled.ts';
import { type Remark, remarkFrom } from '../remark.ts';
import { type Course, type Given, isBefore, type Plan, planCourse } from './course.ts';
import { type Hold, holdOf, isHolding, promiseOf, type TeamDays } from './hold.ts';
import { type Step, stepNames } from './steps.ts';

/** How an open invoice stands: what was said of it, what holds reminders back, and what will be said. */
export interface Standing {
  readonly invoice: SentInvoice;
  readonly timeZone: string;
  readonly today: Day;
  /** Of the client's country: when they read. */
  readonly days: WorkingDays;
  /** Where and when the team is asked for something: in its zone, on business days of both sides. */
  readonly team: TeamDays;
  readonly course: Course;
  /** Today; undefined: nothing. */
  readonly hold: Hold | undefined;
  readonly plan: Plan;
}

/** Undefined: nothing is open on it. */
export async function standingOf(tx: Tx, invoice: Invoice, now: Instant): Promise<Standing | undefined> {
  if (invoice.status !== 'sent') return undefined;
  if ((await remainderOf(tx, invoice)).minor <= 0n) return undefined;
  const { engagementId, id: invoiceId, issuedOn, dueOn, sentAt } = invoice;
  const { timeZone, country } = await tx.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { timeZone: true, country: true },
  });
  const agency = await agencyCalendar(tx);
  const days = agency.ofClient(country);
  const today = dayIn(now, timeZone);
  const rows = await tx.invoiceRemark.findMany({
    where: { invoiceId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const remarks = rows.map(remarkFrom);
  const team: TeamDays = { days: agency.sharedWith(country), timeZone: agency.timeZone };
  const hold = holdOf(remarks, team);
  const sentDay = dayIn(sentAt, timeZone);
  const course: Course = {
    due: dueOn,
    sentOn: isBefore(sentDay, issuedOn) ? issuedOn : sentDay,
    given: await givenOf(tx, invoiceId),
    from: await firstDay(tx, { engagementId, timeZone, today }, now),
    settledOn: lastSettled(remarks, timeZone),
    promised: promiseOf(remarks)?.day ?? null,
  };
  return {
    invoice,
    timeZone,
    today,
    days,
    team,
    course,
    hold: isHolding(hold, today) ? hold : undefined,
    plan: planCourse(course, days),
  };
}

async function givenOf(tx: Tx, invoiceId: string): Promise<readonly Given[]> {
  const rows = await tx.invoiceReminder.findMany({
    where: { invoiceId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ step, localDay }) => ({ step: stepFrom(step), day: dayFromColumn(localDay) }));
}

/** The database knows no others (invoice_reminder_step_known). */
export function stepFrom(word: string): Step {
  const step = stepNames.find((name) => name === word);
  if (step === undefined) throw new Error(`no step of reminders is called "${word}"`);
  return step;
}

interface Where {
  readonly engagementId: string;
  readonly timeZone: string;
  readonly today: Day;
}

/** Today, as long as its hours last and nothing was said of any invoice yet. */
async function firstDay(tx: Tx, { engagementId, timeZone, today }: Where, now: Instant): Promise<Day> {
  const localDay = dayToColumn(today);
  const said = await tx.invoiceReminder.count({
    where: { engagementId, localDay, step: { not: 'call' } },
  });
  return isAfterHours(now, timeZone) || said > 0 ? today.add({ days: 1 }) : today;
}

/** The last word that ended a wait: an answer, a transfer that came in part or was not found, money that was another's. */
function lastSettled(remarks: readonly Remark[], timeZone: string): Day | null {
  const days = remarks.flatMap(({ kind, at, settledAt }) => {
    if (kind === 'answer' || kind === 'not-found' || kind === 'taken-back') return [dayIn(at, timeZone)];
    return settledAt === null || kind === 'will-pay' || kind === 'wait' ? [] : [dayIn(settledAt, timeZone)];
  });
  return days.reduce<Day | null>((late, day) => (late === null || isBefore(late, day) ? day : late), null);
}
