import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveCredit } from '../../../src/billing/again/give-credit.ts';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { reactions as billing } from '../../../src/billing/reactions.ts';
import { confirmEntry } from '../../../src/billing/statement/confirm-entry.ts';
import { confirmSure } from '../../../src/billing/statement/confirm-sure.ts';
import { linkEntry } from '../../../src/billing/statement/link-entry.ts';
import { reactions } from '../../../src/billing/statement/reactions.ts';
import { putEntryBack, setEntryAside } from '../../../src/billing/statement/set-entry-aside.ts';
import { statementFacts } from '../../../src/billing/statement/statement-facts.ts';
import { unappliedMoney } from '../../../src/billing/statement/unapplied.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { aoi, haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { seedDraft, seedSent, statusOf } from '../seed-billing.ts';
import { came, seedStatement } from './seed-statement.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([billing, reactions]);
});
afterAll(() => room.close());
// Invoices and entries of one test are no candidates of the next.
afterEach(async () => {
  await room.prisma.invoice.updateMany({ where: { status: 'sent' }, data: { status: 'paid' } });
  await room.prisma.bankEntry.updateMany({ where: { status: 'open' }, data: { status: 'set-aside' } });
});

let nth = 0;
/** One entry of this amount, with words of its own. */
async function seedEntry(minor: bigint, change: Parameters<typeof came>[0] = {}) {
  nth += 1;
  const entry = came({ minor: minor.toString(), reference: `entry ${nth}`, ...change });
  const { statementId, entryIds } = await seedStatement(room, [entry]);
  return { statementId, entryId: entryIds[0] ?? '' };
}

const confirm = (entryId: string, parts: readonly (readonly [string, bigint])[], person: Person = mio) =>
  room.perform(
    confirmEntry,
    { entryId, parts: parts.map(([invoiceId, minor]) => ({ invoiceId, minor })) },
    room.visit(person),
  );
const paymentsOf = (entryId: string) =>
  room.prisma.payment.findMany({ where: { entryId }, orderBy: { amount: 'asc' } });
const stateOf = async (id: string) =>
  (await room.prisma.bankEntry.findUniqueOrThrow({ where: { id } })).status;
const open = async (statementId: string) => (await statementFacts(room.prisma, statementId))?.open ?? [];

it('what is open on an invoice has changed: the cards of statements propose anew', async () => {
  const { invoiceId, number } = await seedSent(room);
  const { statementId } = await seedEntry(350_000n, { reference: number });
  await confirm((await seedEntry(100_000n)).entryId, [[invoiceId, 100_000n]]);
  const redrawn = async () =>
    (await room.effects('slack.redraw')).filter(({ payload }) =>
      JSON.stringify(payload).includes(statementId),
    ).length;
  const before = await redrawn();
  const { id: paymentId } = await room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
  const back = { paymentId, amount: '100000', reason: 'x', sentOn: '2026-11-23', reference: 'BACK' };
  await room.perform(recordRefund, back, room.visit(mio));
  expect(await redrawn()).toBe(before + 1);
  await room.perform(giveCredit, { invoiceId, amount: '1', reason: 'x' }, room.visit(mio));
  expect(await redrawn()).toBe(before + 2);
});

describe('confirming what an entry pays', () => {
  it('records the payment as finance’s word does: the invoice is paid, the client thanked', async () => {
    const { invoiceId, engagementId } = await seedSent(room);
    const { entryId, statementId } = await seedEntry(350_000n);
    const { left } = await confirm(entryId, [[invoiceId, 350_000n]]);
    expect(left.minor).toBe(0n);
    expect(await statusOf(room, invoiceId)).toBe('paid');
    expect(await stateOf(entryId)).toBe('applied');
    expect(await paymentsOf(entryId)).toMatchObject([
      { invoiceId, amount: 350_000n, reference: `entry ${nth}`, paidOn: new Date('2026-11-20') },
    ]);
    expect((await room.audits(engagementId)).map(({ type }) => type).slice(-2)).toEqual([
      'payment.recorded',
      'invoice.paid',
    ]);
    expect((await room.audits('agency')).at(-1)).toMatchObject({ type: 'entry.confirmed' });
    const posts = (await room.effects('slack.post')).map(({ payload }) => payload);
    expect(posts).toContainEqual({
      notice: 'invoice.thanks',
      params: { invoiceId },
      audience: { to: 'client', engagementId },
    });
    expect(await open(statementId)).toEqual([]);
  });

  it('of a part leaves the invoice open; a second part with the same words pays it', async () => {
    const { invoiceId, number } = await seedSent(room);
    const first = await seedEntry(100_000n, { reference: number });
    await confirm(first.entryId, [[invoiceId, 100_000n]]);
    expect(await statusOf(room, invoiceId)).toBe('sent');
    const second = await seedEntry(250_000n, { reference: number });
    await confirm(second.entryId, [[invoiceId, 250_000n]]);
    expect(await statusOf(room, invoiceId)).toBe('paid');
  });

  it('of several invoices at once', async () => {
    const [a, b] = [await seedSent(room), await seedSent(room)];
    const { entryId } = await seedEntry(700_000n);
    await confirm(entryId, [
      [a.invoiceId, 350_000n],
      [b.invoiceId, 350_000n],
    ]);
    expect([await statusOf(room, a.invoiceId), await statusOf(room, b.invoiceId)]).toEqual(['paid', 'paid']);
    expect((await paymentsOf(entryId)).length).toBe(2);
  });

  it('that is more than was owed stays received and not applied, until another invoice takes it', async () => {
    const { invoiceId } = await seedSent(room);
    const { entryId, statementId } = await seedEntry(400_000n);
    const { left } = await confirm(entryId, [[invoiceId, 350_000n]]);
    expect(left.minor).toBe(50_000n);
    expect(await stateOf(entryId)).toBe('open');
    expect(await open(statementId)).toMatchObject([
      { left: { minor: 50_000n }, amount: { minor: 400_000n } },
    ]);
    expect((await unappliedMoney(room.prisma)).sums).toEqual([{ minor: 50_000n, currency: 'JPY' }]);
    const other = await seedSent(room);
    await confirm(entryId, [[other.invoiceId, 50_000n]]);
    expect(await stateOf(entryId)).toBe('applied');
    expect((await unappliedMoney(room.prisma)).sums).toEqual([]);
  });

  it('by two people at once books one', async () => {
    const { invoiceId } = await seedSent(room);
    const { entryId } = await seedEntry(350_000n);
    const both = await Promise.allSettled([
      confirm(entryId, [[invoiceId, 350_000n]], mio),
      confirm(entryId, [[invoiceId, 350_000n]], aoi),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'statement.applied' },
    });
    expect((await paymentsOf(entryId)).length).toBe(1);
  });

  it('of two entries for one invoice at once: only what is owed is booked', async () => {
    const { invoiceId } = await seedSent(room);
    const entries = [await seedEntry(350_000n), await seedEntry(350_000n)];
    const both = await Promise.allSettled(
      entries.map(({ entryId }) => confirm(entryId, [[invoiceId, 350_000n]])),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(1);
  });

  it.each([
    ['more than came in', 350_001n, 'statement.moreThanCameIn'],
    ['more than is owed', 350_000n, 'statement.owedLess'],
  ])('%s is refused, and nothing is booked', async (_what, minor, code) => {
    const { invoiceId } = await seedSent(room);
    const first = await seedEntry(1n);
    await confirm(first.entryId, [[invoiceId, 1n]]);
    const { entryId } = await seedEntry(350_000n);
    await expect(confirm(entryId, [[invoiceId, minor]])).rejects.toMatchObject({ code });
    expect(await paymentsOf(entryId)).toEqual([]);
  });

  it('of two invoices, where the second does not fit, books neither', async () => {
    const [a, b] = [await seedSent(room), await seedSent(room)];
    const { entryId } = await seedEntry(900_000n);
    const parts = [
      [a.invoiceId, 350_000n],
      [b.invoiceId, 350_001n],
    ] as const;
    await expect(confirm(entryId, parts)).rejects.toMatchObject({ code: 'statement.owedLess' });
    expect(await statusOf(room, a.invoiceId)).toBe('sent');
    expect(await paymentsOf(entryId)).toEqual([]);
  });

  it('another currency, a draft, an unknown entry are refused', async () => {
    const usd = await seedSent(room, { currency: 'USD' });
    const draft = await seedDraft(room);
    const { entryId } = await seedEntry(350_000n);
    await expect(confirm(entryId, [[usd.invoiceId, 1n]])).rejects.toMatchObject({
      code: 'statement.otherCurrency',
    });
    await expect(confirm(entryId, [[draft.invoiceId, 1n]])).rejects.toMatchObject({
      code: 'billing.notSent',
    });
    await expect(confirm('bke_no', [[usd.invoiceId, 1n]])).rejects.toMatchObject({
      code: 'statement.unknownEntry',
    });
  });

  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s may not', async (_who, person) => {
    const { invoiceId } = await seedSent(room);
    const { entryId, statementId } = await seedEntry(350_000n);
    const visit = room.visit(person);
    const code = 'billing.notForYou';
    await expect(confirm(entryId, [[invoiceId, 1n]], person)).rejects.toMatchObject({ code });
    await expect(room.perform(confirmSure, { statementId }, visit)).rejects.toMatchObject({ code });
    await expect(room.perform(setEntryAside, { entryId }, visit)).rejects.toMatchObject({ code });
    await expect(room.perform(putEntryBack, { entryId }, visit)).rejects.toMatchObject({ code });
    const link = { entryId, paymentId: 'pay_1' };
    await expect(room.perform(linkEntry, link, visit)).rejects.toMatchObject({ code });
  });
});
