import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { atHour, type Day } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { type DaysOver, daysOver, freeDay } from '../../kernel/free-day.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { REMINDS_AT } from '../../kernel/reading-hours.ts';
import type { Visit } from '../../kernel/visit.ts';
import { loadInvoice } from '../load-invoice.ts';
import { clientRemarks } from '../remark.ts';
import type { TeamDays } from './hold.ts';
import { missTransfer } from './miss-transfer.ts';
import { remindOfInvoice } from './remind-of-invoice.ts';
import { settleRemarks } from './settle-remarks.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Step } from './steps.ts';

/**
 * Sets what will be said about an invoice in place of what was due before: runs with whatever changes how it stands.
 * Once nothing is open on it, nothing is due and nothing waits for an answer.
 */
export const planInvoiceReminders = act({
  name: 'invoice.plan-reminders',
  input: z.object({
    invoiceId: z.string(),
    /** What this has settled: money came, or a credit note answers what was wrong. */
    settles: z.enum(['paid-by-transfer', 'wrong']).nullable(),
  }),
  async run(tx, { invoiceId, settles }, visit) {
    if (settles !== null) await settleRemarks(tx, visit, invoiceId, [settles]);
    const standing = await standingOf(tx, await loadInvoice(tx, invoiceId), visit.now);
    if (standing === undefined) await settleRemarks(tx, visit, invoiceId, [...clientRemarks, 'wait']);
    await setDue(tx, visit, invoiceId, standing);
    return outcome([]);
  },
});

/** `name`: of the act. */
interface Planned {
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
  readonly day: Day;
  readonly timeZone: string;
}

/** Mostly it is as it was: then nothing is written. */
async function setDue(tx: Tx, visit: Visit, subject: string, standing: Standing | undefined): Promise<void> {
  const over = await daysOver(tx, subject, remindOfInvoice.name);
  const planned = standing === undefined ? [] : plannedFor(standing, over);
  // Only ours: others may have set days about the same invoice.
  const ours = {
    subject,
    kind: { in: [remindOfInvoice.name, missTransfer.name] },
    state: { in: ['waiting', 'resting'] },
  };
  const rows = await tx.due.findMany({ where: ours, orderBy: { localDay: 'asc' } });
  const before = rows.map(({ kind, payload, dueAt }) => [kind, payload, dueAt.getTime()]);
  const after = planned.map(({ name, input, day, timeZone }) => [
    name,
    input,
    // The hour, too: a client or the agency may have moved to another zone.
    atHour(day, REMINDS_AT, timeZone).epochMilliseconds,
  ]);
  if (canonicalJson(before) === canonicalJson(after)) return;
  await tx.due.updateMany({ where: ours, data: { state: 'dropped' } });
  if (standing === undefined) return;
  const { engagementId } = standing.invoice;
  for (const { name, input, day, timeZone } of planned) {
    const at = { engagementId, subject, day, time: REMINDS_AT, timeZone };
    if (name === remindOfInvoice.name) await scheduleAct(tx, visit, remindOfInvoice, input, at);
    else await scheduleAct(tx, visit, missTransfer, input, at);
  }
}

/** In the order of their days. */
function plannedFor(
  { invoice, hold, plan, days, timeZone, team }: Standing,
  over: DaysOver,
): readonly Planned[] {
  const { id: invoiceId } = invoice;
  if (hold?.because === 'answer' || hold?.because === 'reopened') return [];
  if (hold?.because === 'transfer') {
    const input = { invoiceId, remarkId: hold.remark.id };
    // Finance looks for it in its own hours.
    return [{ name: missTransfer.name, input, day: hold.until, timeZone: team.timeZone }];
  }
  const at = (step: Step, day: Day, reader: TeamDays): Planned => ({
    name: remindOfInvoice.name,
    input: { invoiceId, step },
    day: freeDay(reader.days.add(day, 0), over, reader.days),
    timeZone: reader.timeZone,
  });
  const reminders = plan.reminders.map(({ step, day }) => at(step, day, { days, timeZone }));
  return plan.call === null ? reminders : [...reminders, at('call', plan.call, team)];
}
