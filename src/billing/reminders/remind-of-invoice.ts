import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import type { Turn } from '../../kernel/nudge.ts';
import { reminder } from '../../kernel/reminder.ts';
import type { Visit } from '../../kernel/visit.ts';
import { loadInvoice } from '../load-invoice.ts';
import { callFrom, furthest, stepInstead } from './course.ts';
import type { InvoiceCallNeeded, InvoiceReminded } from './events.ts';
import { settleRemarks } from './settle-remarks.ts';
import { type Standing, standingOf } from './standing.ts';
import { type ReminderStep, rankOf, type Step, stepNames } from './steps.ts';

/**
 * The client is reminded of an invoice, or a person's turn has come; unless it was settled or something holds reminders
 * back. The call comes once the rest after the last word is over.
 */
export const remindOfInvoice = reminder({
  name: 'invoice.remind',
  input: z.object({ invoiceId: z.string(), step: z.enum(stepNames) }),
  async load(tx, { invoiceId, step: asked }, visit) {
    const standing = await standingOf(tx, await loadInvoice(tx, invoiceId), visit.now);
    if (standing === undefined || standing.hold !== undefined) return undefined;
    const step = stepNow(asked, standing);
    if (step === undefined) return undefined;
    if (step !== 'call') return { standing, step, from: undefined };
    const from = callFrom(standing.course, standing.days);
    return from === null ? undefined : { standing, step, from };
  },
  turn({ standing: { invoice, team, timeZone, days }, step, from }): Turn {
    const about = { engagementId: invoice.engagementId, subject: invoice.id };
    if (step === 'call')
      return {
        ...about,
        audience: 'team',
        reader: team,
        isTask: true,
        ...(from !== undefined && { notBefore: from }),
      };
    return { ...about, audience: 'client', reader: { timeZone, days } };
  },
  give: (tx, { standing, step }, visit) =>
    step === 'call' ? call(tx, visit, standing) : remind(tx, visit, standing, step),
});

/** What it is time for now; undefined: nothing any more. */
function stepNow(asked: Step, { course, days, today }: Standing): Step | undefined {
  // As nothing holds reminders back, that day has passed: it is spoken of before whatever else an outage has held up.
  if (course.promised !== null) return 'promise-passed';
  if (asked === 'promise-passed') return undefined;
  if (asked !== 'call') return rankOf(asked) > furthest(course.given) ? asked : undefined;
  return stepInstead(course, today, days) ?? asked;
}

/** Undefined: another invoice had their day, before there was one rule for all reminders. */
async function remind(tx: Tx, visit: Visit, standing: Standing, step: ReminderStep) {
  const reminderId = await noteOnce(tx, visit, standing, step);
  if (reminderId === undefined) return undefined;
  const { id: invoiceId, engagementId } = standing.invoice;
  if (step === 'promise-passed') await settleRemarks(tx, visit, invoiceId, ['will-pay', 'wait']);
  const reminded: InvoiceReminded = { type: 'invoice.reminded', engagementId, invoiceId, reminderId, step };
  return [reminded];
}

async function call(tx: Tx, visit: Visit, standing: Standing) {
  const reminderId = await noteOnce(tx, visit, standing, 'call');
  if (reminderId === undefined) return [];
  const { id: invoiceId, engagementId } = standing.invoice;
  const needed: InvoiceCallNeeded = { type: 'invoice.call-needed', engagementId, invoiceId, reminderId };
  return [needed];
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
