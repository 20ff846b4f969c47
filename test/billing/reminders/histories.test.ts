import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerRemark } from '../../../src/billing/reminders/answer-remark.ts';
import { reminderNotice } from '../../../src/billing/reminders/notices.ts';
import { transferNotFound } from '../../../src/billing/reminders/transfer-not-found.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';
import { paused } from '../../support/paused.ts';
import { mio } from '../../support/room.ts';
import { openReminderRoom, type ReminderRoom } from './reminder-room.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

const step = fc.record({
  /** Days that pass before it. */
  after: fc.integer({ min: 1, max: 9 }),
  which: fc.boolean(),
  does: fc.constantFrom('promises', 'transfers', 'complains', 'answers', 'pays a part', 'pays', 'waits'),
});

const days = workingDays(['JP']);
const hour = (day: Temporal.PlainDate): string => `${day}T05:00:00Z`;

/** Settles whatever waits for finance. */
async function answers(invoiceId: string, at: string): Promise<void> {
  const open = await room.prisma.invoiceRemark.findMany({
    where: { invoiceId, settledAt: null, kind: { in: ['wrong', 'paid-by-transfer'] } },
  });
  for (const { id: remarkId, kind } of open)
    if (kind === 'wrong')
      await room.perform(answerRemark, { remarkId, answer: 'As agreed' }, room.visit(mio, at));
    else await room.perform(transferNotFound, { remarkId }, room.visit(mio, at));
}

async function does(
  invoiceId: string,
  { does: what }: { does: string },
  day: Temporal.PlainDate,
): Promise<void> {
  const at = hour(day);
  if (what === 'promises') await room.promises(invoiceId, day.add({ days: 6 }).toString(), at);
  if (what === 'transfers') await room.transfers(invoiceId, day.toString(), at);
  if (what === 'complains') await room.complains(invoiceId, at);
  if (what === 'answers') await answers(invoiceId, at);
  if (what === 'pays a part') await room.pays(invoiceId, '1', at);
  if (what === 'pays') {
    const { _sum } = await room.prisma.payment.aggregate({ where: { invoiceId }, _sum: { amount: true } });
    await room.pays(invoiceId, String(350_000n - (_sum.amount ?? 0n)), at);
  }
}

interface Word {
  readonly kind: string;
  readonly day: Date | null;
  readonly at: Date;
  readonly settledAt: Date | null;
}

/** One of these should have held it back. */
function wasHeld(at: Date, localDay: Date, remarks: readonly Word[]): boolean {
  const open = remarks.filter(
    (remark) => remark.at < at && (remark.settledAt === null || remark.settledAt > at),
  );
  return open.some(({ kind, day }) =>
    kind === 'will-pay' ? day !== null && localDay <= day : kind === 'wrong' || kind === 'paid-by-transfer',
  );
}

it('whatever both sides do: never two on one day, never once it is paid, never while it is paused, and it goes on by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (history) => {
      const sent = await room.sent();
      const { invoiceId, engagementId } = sent;
      const twin = await room.twinOf(sent);
      const both = [invoiceId, twin];
      const paidAt = new Map<string, Date>();
      let today = Temporal.PlainDate.from('2026-11-26');
      for (const one of history) {
        today = today.add({ days: one.after });
        await room.timePasses(both, hour(today));
        const about = one.which ? invoiceId : twin;
        if (paidAt.has(about)) continue;
        await does(about, one, today);
        if (one.does === 'pays') paidAt.set(about, new Date(hour(today)));
      }
      for (const about of both) if (!paidAt.has(about)) await answers(about, hour(today));
      await room.timePasses(both, '2027-09-01T00:00:00Z');

      const said = await room.prisma.invoiceReminder.findMany({ where: { engagementId } });
      const spoken = said.filter((one) => one.step !== 'call');
      expect(new Set(spoken.map(({ localDay }) => localDay.getTime())).size).toBe(spoken.length);
      for (const { invoiceId: about, at, localDay } of spoken) {
        expect(days.isBusinessDay(Temporal.PlainDate.from(localDay.toISOString().slice(0, 10)))).toBe(true);
        expect(at < (paidAt.get(about) ?? new Date('2100-01-01'))).toBe(true);
        const remarks = await room.prisma.invoiceRemark.findMany({ where: { invoiceId: about } });
        expect(wasHeld(at, localDay, remarks)).toBe(false);
      }
      for (const about of both.filter((one) => !paidAt.has(one)))
        expect(said.some((one) => one.invoiceId === about && one.step === 'call')).toBe(true);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 180_000);

it('no reminder is posted into a pause', async () => {
  const { invoiceId, engagementId } = await room.sent();
  await room.timePasses([invoiceId], '2026-11-30T01:00:00Z');
  const { id: reminderId } = await room.prisma.invoiceReminder.findFirstOrThrow({ where: { invoiceId } });
  const held = async () => {
    const facts = await reminderNotice.load(room.prisma, { invoiceId, reminderId });
    return facts && reminderNotice.holds?.(facts, Temporal.Instant.from('2026-12-01T01:00:00Z'));
  };
  expect(await held()).toBe(true);
  const data = { status: 'paused', paused };
  await room.prisma.engagement.update({ where: { id: engagementId }, data });
  expect(await held()).toBe(false);
});
