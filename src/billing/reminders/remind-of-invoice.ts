import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import {
  type Day,
  dayToColumn,
  type Instant,
  instantToColumn,
  type WorkingDays,
} from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import type { Visit } from '../../kernel/visit.ts';
import { loadInvoice } from '../load-invoice.ts';
import { furthest, isBefore, stepInstead } from './course.ts';
import type { InvoiceCallNeeded, InvoiceReminded } from './events.ts';
import { promiseOf } from './hold.ts';
import { settleRemarks } from './settle-remarks.ts';
import { type Standing, standingOf } from './standing.ts';
import { HOURS, REMINDS_AT, rankOf, type Step, stepNames } from './steps.ts';

/**
 * The client is reminded of an invoice, or a person's turn has come; unless it was settled or something holds reminders
 * back. One reminder a day and engagement: what finds another there waits for the next business day, and so does what
 * comes at night or on a day off because it was held up.
 */
export const remindOfInvoice = act({
  name: 'invoice.remind',
  input: z.object({ invoiceId: z.string(), step: z.enum(stepNames) }),
  async run(tx, { invoiceId, step: asked }, visit) {
    const standing = await standingOf(tx, await loadInvoice(tx, invoiceId), visit.now);
    if (standing === undefined || standing.hold !== undefined) return outcome([]);
    const { days, timeZone } = standing;
    const step = stepNow(asked, standing);
    if (step === undefined) return outcome([]);
    const waits = waitsUntil(visit.now, timeZone, days);
    if (waits !== undefined) return putOff(tx, visit, standing, { step: asked, day: waits });
    if (step === 'call') return callFor(tx, visit, standing);
    const reminderId = await noteOnce(tx, visit, standing, step);
    if (reminderId === undefined)
      return putOff(tx, visit, standing, { step: asked, day: days.add(standing.today, 1) });
    if (step === 'promise-passed') await settleRemarks(tx, visit, invoiceId, ['will-pay', 'wait']);
    const { engagementId } = standing.invoice;
    const reminded: InvoiceReminded = { type: 'invoice.reminded', engagementId, invoiceId, reminderId, step };
    return outcome([reminded]);
  },
});

/** What it is time for now; undefined: nothing any more. */
function stepNow(asked: Step, { course, days, today, remarks }: Standing): Step | undefined {
  if (asked === 'promise-passed') return promiseOf(remarks) === undefined ? undefined : asked;
  if (asked !== 'call') return rankOf(asked) > furthest(course.given) ? asked : undefined;
  return stepInstead(course, today, days) ?? asked;
}

/** The day to which it waits; undefined when people may be reminded now. */
export function waitsUntil(now: Instant, timeZone: string, days: WorkingDays): Day | undefined {
  const local = now.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  if (!days.isBusinessDay(today) || local.hour >= HOURS.until) return days.add(today, 1);
  return local.hour < HOURS.from ? today : undefined;
}

async function putOff(
  tx: Tx,
  visit: Visit,
  { invoice: { id: subject, engagementId }, timeZone }: Standing,
  { step, day }: { step: Step; day: Day },
) {
  const at = { engagementId, subject, day, time: REMINDS_AT, timeZone };
  await scheduleAct(tx, visit, remindOfInvoice, { invoiceId: subject, step }, at);
  return outcome([]);
}

/** Undefined: their day has its reminder already. The database decides, whoever comes at the same moment. */
async function noteOnce(
  tx: Tx,
  visit: Visit,
  { invoice: { id, engagementId }, today }: Standing,
  step: Step,
): Promise<string | undefined> {
  const reminderId = visit.newId('rmd');
  const noted = await tx.invoiceReminder.createMany({
    data: [
      {
        id: reminderId,
        invoiceId: id,
        engagementId,
        step,
        localDay: dayToColumn(today),
        at: instantToColumn(visit.now),
      },
    ],
    skipDuplicates: true,
  });
  return noted.count === 1 ? reminderId : undefined;
}

async function callFor(tx: Tx, visit: Visit, standing: Standing) {
  const { plan, today, invoice } = standing;
  if (plan.call === null || isBefore(today, plan.call)) return outcome([]);
  const reminderId = (await noteOnce(tx, visit, standing, 'call')) ?? '';
  const { id: invoiceId, engagementId } = invoice;
  const needed: InvoiceCallNeeded = { type: 'invoice.call-needed', engagementId, invoiceId, reminderId };
  return outcome([needed]);
}
