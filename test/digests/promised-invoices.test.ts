import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dailyContent } from '../../src/digests/daily-facts.ts';
import { monthlyContents } from '../../src/digests/monthly/monthly-facts.ts';
import { reactions } from '../../src/digests/reactions.ts';
import { undecidedNow } from '../../src/digests/undecided-now.ts';
import { weeklyContents } from '../../src/digests/weekly-facts.ts';
import { openReminderRoom, type ReminderRoom } from '../billing/reminders/reminder-room.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

it('digests tell of promised days, of answers that are owed, and of invoices past their day', async () => {
  const { invoiceId, engagementId, number } = await room.sent();
  const daily = async (day: string) => {
    const today = Temporal.PlainDate.from(day);
    const since = Temporal.Instant.from('2026-11-20T00:00:00Z');
    return dailyContent(room.prisma, { today, soon: today, since });
  };
  const weekly = async (at: string) =>
    (await weeklyContents(room.prisma, [engagementId], Temporal.Instant.from(at))).get(engagementId)
      ?.openInvoices;

  expect(await weekly('2026-11-27T06:00:00Z')).toBe(undefined);
  await room.promises(invoiceId, '2026-12-10', '2026-11-25T01:00:00Z');
  const owed = async (at: string) =>
    (await weeklyContents(room.prisma, [engagementId], Temporal.Instant.from(at)))
      .get(engagementId)
      ?.invoices.map((one) => one.number);
  // Until the end of the promised day where the client is, and of no day after it.
  expect(await owed('2026-12-10T14:59:00Z')).toEqual([]);
  expect(await owed('2026-12-10T15:00:00Z')).toEqual([number]);
  const promised = { engagement: 'Website', number, day: '2026-12-10' };
  expect((await daily('2026-12-10')).promised).toMatchObject([{ ...promised, passed: false }]);
  expect((await daily('2026-12-11')).promised).toMatchObject([{ ...promised, passed: true }]);
  expect(await weekly('2026-11-27T06:00:00Z')).toEqual([
    { number, dueOn: '2026-12-07', promised: '2026-12-10' },
  ]);
  await room.transfers(invoiceId, '2026-11-26', '2026-11-26T01:00:00Z');
  await room.complains(invoiceId, '2026-11-26T01:00:00Z');
  const content = await daily('2026-12-01');
  expect(content.promised).toEqual([]);
  expect(content.toAnswer).toEqual([{ engagement: 'Website', number }]);
  expect(content.toFind).toEqual([]);
  expect(await weekly('2026-12-08T06:00:00Z')).toEqual([{ number, dueOn: '2026-12-07', promised: null }]);
});

it('the client’s asks for no money for work that is open again, and sends nobody where it is no longer paid', async () => {
  const { invoiceId, engagementId, number } = await room.sent();
  const at = Temporal.Instant.from('2026-11-27T06:00:00Z');
  const content = async () => (await weeklyContents(room.prisma, [engagementId], at)).get(engagementId);
  const told = await content();
  if (told === undefined) throw new Error('the project has a digest');
  expect(told.invoices).toMatchObject([{ number, payUrl: null }]);
  const payUrl = 'https://pay.example/anew';
  await room.prisma.invoice.update({ where: { id: invoiceId }, data: { payUrl } });
  expect((await undecidedNow(room.prisma, told)).invoices).toMatchObject([{ number, payUrl }]);
  await room.prisma.invoiceRemark.create({
    data: { id: `rem_${invoiceId}`, invoiceId, kind: 'reopened', text: 'Again', by: {}, at: new Date(0) },
  });
  expect((await undecidedNow(room.prisma, told)).invoices).toEqual([]);
  expect((await content())?.invoices).toEqual([]);
});

it('a digest that stands before the client follows all that settles what it asks', () => {
  const followed = ['agreement.signed', 'invoice.work-reopened', 'invoice.work-accepted'];
  expect(Object.keys(reactions)).toEqual(expect.arrayContaining(followed));
});

it('the team’s tells of a transfer that finance was asked about, until it has looked', async () => {
  const { invoiceId, number } = await room.sent();
  const today = Temporal.PlainDate.from('2026-12-16');
  const since = Temporal.Instant.from('2026-12-15T00:00:00Z');
  const toFind = async () => (await dailyContent(room.prisma, { today, soon: today, since })).toFind;
  await room.transfers(invoiceId, '2026-12-10', '2026-12-10T01:00:00Z');
  expect(await toFind()).toEqual([]);
  await room.timePasses([invoiceId], '2026-12-15T01:00:00Z');
  expect(await toFind()).toEqual([{ engagement: 'Website', number, day: '2026-12-10' }]);
  await room.pays(invoiceId, '100', '2026-12-16T01:00:00Z');
  expect(await toFind()).toEqual([]);
  // Of an invoice that is paid in part, only the rest is open.
  const left = async () =>
    (await dailyContent(room.prisma, { today, soon: today, since })).invoices.find(
      (one) => one.number === number,
    )?.amount.minor;
  expect(await left()).toBe('349900');
  await room.prisma.refund.create({ data: await backOf(invoiceId, 100n) });
  expect(await left()).toBe('350000');
});

async function backOf(invoiceId: string, amount: bigint) {
  const { id: paymentId } = await room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
  const of = { id: `ref_${paymentId}`, invoiceId, paymentId, amount, currency: 'JPY', reason: 'Twice' };
  return { ...of, status: 'succeeded', by: {}, at: new Date('2026-12-16T02:00:00Z') };
}

it('the client’s counts what stands on invoices that are not void, paid and credited likewise', async () => {
  const { invoiceId, engagementId } = await room.sent();
  await room.pays(invoiceId, '1000', '2026-11-24T01:00:00Z');
  const now = Temporal.Instant.from('2026-11-27T06:00:00Z');
  const [first, last] = ['2026-11-01', '2026-11-30'].map((day) => Temporal.PlainDate.from(day));
  if (first === undefined || last === undefined) throw new Error('two days are there');
  const sums = async () => {
    const content = (await weeklyContents(room.prisma, [engagementId], now)).get(engagementId);
    const month = (await monthlyContents(room.prisma, [{ engagementId, first, last }], now)).get(
      engagementId,
    );
    expect([month?.billedInAll, month?.paidInAll]).toEqual([content?.billed, content?.paid]);
    return [content?.billed.minor, content?.paid.minor];
  };
  const note = { id: `crn_${invoiceId}`, invoiceId, amount: 50_000n, currency: 'JPY', reason: 'R' };
  await room.prisma.creditNote.create({ data: { ...note, status: 'issued', by: {}, at: new Date(0) } });
  expect(await sums()).toEqual(['300000', '1000']);
  // Paid there though it was withdrawn, and voided there with its credit note.
  const data = { status: 'void', voidedAt: new Date('2026-11-25') };
  await room.prisma.invoice.update({ where: { id: invoiceId }, data });
  expect(await sums()).toEqual(['0', '0']);
});
