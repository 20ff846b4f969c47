import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { type Day, dayIn, dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { REMINDS_AT, waitsUntil } from '../../kernel/reading-hours.ts';
import type { Visit } from '../../kernel/visit.ts';
import { loadInvoice } from '../load-invoice.ts';
import { callFrom, furthest, isBefore, stepInstead } from './course.ts';
import type { InvoiceCallNeeded, InvoiceReminded } from './events.ts';
import { daysOver, freeDay } from './free-day.ts';
import type { TeamDays } from './hold.ts';
import { settleRemarks } from './settle-remarks.ts';
import { type Standing, standingOf } from './standing.ts';
import { rankOf, type Step, stepNames } from './steps.ts';

/**
 * The client is reminded of an invoice, or a person's turn has come; unless it was settled or something holds reminders
 * back. One reminder a day and engagement: what finds another there waits for the next business day, and so does what
 * comes at its reader's night or on a day off because it was held up.
 */
export const remindOfInvoice = act({
  name: 'invoice.remind',
  input: z.object({ invoiceId: z.string(), step: z.enum(stepNames) }),
  async run(tx, { invoiceId, step: asked }, visit) {
    const standing = await standingOf(tx, await loadInvoice(tx, invoiceId), visit.now);
    if (standing === undefined || standing.hold !== undefined) return outcome([]);
    const step = stepNow(asked, standing);
    if (step === undefined) return outcome([]);
    const { days, today } = standing;
    const reader = step === 'call' ? standing.team : standing;
    const waits = waitsUntil(visit.now, reader.timeZone, reader.days);
    if (waits !== undefined) return putOff(tx, visit, standing, { step: asked, day: waits }, reader);
    if (step === 'call') return callFor(tx, visit, standing);
    const reminderId = await noteOnce(tx, visit, standing, step);
    if (reminderId === undefined)
      return putOff(tx, visit, standing, { step: asked, day: days.add(today, 1) }, reader);
    if (step === 'promise-passed') await settleRemarks(tx, visit, invoiceId, ['will-pay', 'wait']);
    const { engagementId } = standing.invoice;
    const reminded: InvoiceReminded = { type: 'invoice.reminded', engagementId, invoiceId, reminderId, step };
    return outcome([reminded]);
  },
});

/** What it is time for now; undefined: nothing any more. */
function stepNow(asked: Step, { course, days, today }: Standing): Step | undefined {
  // As nothing holds reminders back, that day has passed: it is spoken of before whatever else an outage has held up.
  if (course.promised !== null) return 'promise-passed';
  if (asked === 'promise-passed') return undefined;
  if (asked !== 'call') return rankOf(asked) > furthest(course.given) ? asked : undefined;
  return stepInstead(course, today, days) ?? asked;
}

async function putOff(
  tx: Tx,
  visit: Visit,
  { invoice: { id: subject, engagementId } }: Standing,
  { step, day: wanted }: { step: Step; day: Day },
  { days, timeZone }: TeamDays,
) {
  const day = freeDay(wanted, await daysOver(tx, subject, remindOfInvoice.name), days);
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

/** Once the rest after the last word is over; until then it waits for that day. */
async function callFor(tx: Tx, visit: Visit, standing: Standing) {
  const { course, days, invoice, team } = standing;
  const from = callFrom(course, days);
  if (from === null) return outcome([]);
  if (isBefore(dayIn(visit.now, team.timeZone), from))
    return putOff(tx, visit, standing, { step: 'call', day: from }, team);
  const reminderId = await noteOnce(tx, visit, standing, 'call');
  if (reminderId === undefined) return outcome([]);
  const { id: invoiceId, engagementId } = invoice;
  const needed: InvoiceCallNeeded = { type: 'invoice.call-needed', engagementId, invoiceId, reminderId };
  return outcome([needed]);
}
