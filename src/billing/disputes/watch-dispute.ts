import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { agencyCalendar } from '../../kernel/agency-calendar.ts';
import { type Day, dayIn } from '../../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../../kernel/due.ts';
import { reminder } from '../../kernel/reminder.ts';
import { moneyPeople } from '../details/who-confirms.ts';
import { disputeFrom, takeDispute, waits } from './dispute.ts';
import type { DisputeReminded, DisputeSettled } from './events.ts';

/** Calendar days before the answer is due, for banks count those; said on the last working day until then. */
const REMINDS_BEFORE = [5, 3, 1] as const;
const REMINDS_AT = '09:00';

const compare = (a: Day, b: Day): number => a.toString().localeCompare(b.toString());

const OfRef = z.object({ ref: z.string() });

/**
 * Nobody has answered in time: says so to those who may, and on the last day to each of them. That one is never put off:
 * what is not answered is lost.
 */
export const remindOfDispute = reminder({
  name: 'dispute.remind',
  input: z.object({ disputeId: z.string() }),
  async load(tx, { disputeId }, visit) {
    const dispute = await takeDispute(tx, disputeId);
    const { answerBy } = dispute;
    if (!waits(dispute) || answerBy === null) return undefined;
    const reader = await agencyCalendar(tx);
    const today = dayIn(visit.now, reader.timeZone);
    const isLast = compare(reader.days.add(today, 1), dayIn(answerBy, reader.timeZone)) >= 0;
    return { dispute, reader, today, isLast };
  },
  turn({ dispute: { id: subject, engagementId }, reader, isLast }) {
    return { engagementId, subject, audience: 'team', reader, hasLegalEffect: isLast };
  },
  async give(tx, { dispute, today, isLast }) {
    const { id: disputeId, engagementId, invoiceId } = dispute;
    const people = isLast ? await moneyPeople(tx) : [];
    const reminded: DisputeReminded = {
      type: 'dispute.reminded',
      engagementId,
      invoiceId,
      disputeId,
      day: today.toString(),
      slackUserIds: people.map(({ slackUserId }) => slackUserId),
    };
    return [reminded];
  },
});

/** Watches the day by which a dispute has to be answered, in the transaction in which it was heard of. */
export const watchDispute = act({
  name: 'dispute.watch',
  input: OfRef,
  async run(tx, { ref }, visit) {
    const dispute = await byRef(tx, ref);
    if (dispute?.answerBy == null) return outcome([]);
    const { id: disputeId, engagementId, answerBy } = dispute;
    const { timeZone, days } = await agencyCalendar(tx);
    const last = dayIn(answerBy, timeZone);
    const today = dayIn(visit.now, timeZone);
    const ahead = REMINDS_BEFORE.map((before) => days.onOrBefore(last.subtract({ days: before })));
    const toCome = ahead.filter((day) => compare(day, today) > 0);
    // Heard of at the last moment: then at once, and by each of finance.
    for (const day of toCome.length > 0 ? toCome : [today])
      await scheduleAct(
        tx,
        visit,
        remindOfDispute,
        { disputeId },
        { engagementId, subject: disputeId, day, time: REMINDS_AT, timeZone },
      );
    return outcome([]);
  },
});

/** It is over: nothing is reminded of any more, and its card says how it ended. */
export const settleDispute = act({
  name: 'dispute.settle',
  input: OfRef,
  async run(tx, { ref }) {
    const dispute = await byRef(tx, ref);
    if (dispute === undefined || dispute.status === 'open') return outcome([]);
    const { id: disputeId, engagementId, invoiceId, status: result } = dispute;
    await dropDue(tx, disputeId);
    const settled: DisputeSettled = { type: 'dispute.settled', engagementId, invoiceId, disputeId, result };
    return outcome([settled]);
  },
});

async function byRef(tx: Tx, providerRef: string) {
  const row = await tx.paymentDispute.findUnique({
    where: { providerRef },
    include: { invoice: { select: { engagementId: true } } },
  });
  return row === null ? undefined : { ...disputeFrom(row), engagementId: row.invoice.engagementId };
}
