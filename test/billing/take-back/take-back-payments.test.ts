import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { thanksNotice } from '../../../src/billing/notices.ts';
import { reactions as billing } from '../../../src/billing/reactions.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { remarkOnInvoice } from '../../../src/billing/remark-on-invoice.ts';
import { reactions as reminders } from '../../../src/billing/reminders/reactions.ts';
import { confirmEntry } from '../../../src/billing/statement/confirm-entry.ts';
import { linkEntry } from '../../../src/billing/statement/link-entry.ts';
import { reactions as statements } from '../../../src/billing/statement/reactions.ts';
import { setEntryAside } from '../../../src/billing/statement/set-entry-aside.ts';
import { unappliedMoney } from '../../../src/billing/statement/unapplied.ts';
import { takenBackNotice } from '../../../src/billing/take-back/notices.ts';
import { reactions } from '../../../src/billing/take-back/reactions.ts';
import { takeBackPayments } from '../../../src/billing/take-back/take-back-payments.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { aoi, haru, mio, openRoom, type Room } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { seedSent, statusOf } from '../seed-billing.ts';
import { came, seedStatement } from '../statement/seed-statement.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([billing, reminders, statements, reactions]);
});
afterAll(() => room.close());
afterEach(async () => {
  await room.prisma.invoice.updateMany({ where: { status: 'sent' }, data: { status: 'paid' } });
  await room.prisma.bankEntry.updateMany({ where: { status: 'open' }, data: { status: 'set-aside' } });
});

let nth = 0;
async function seedEntry(minor: bigint): Promise<string> {
  nth += 1;
  const { entryIds } = await seedStatement(room, [came({ minor: minor.toString(), reference: `tb ${nth}` })]);
  return entryIds[0] ?? '';
}

async function pay(invoiceId: string, amount = '350,000', at?: string): Promise<string> {
  nth += 1;
  const input = { invoiceId, amount, reference: `TRX ${nth}`, paidOn: '2026-11-20' };
  await room.perform(recordPayment, input, room.visit(mio, at));
  const { id } = await room.prisma.payment.findFirstOrThrow({
    where: { invoiceId, reference: `TRX ${nth}` },
  });
  return id;
}

interface Asked {
  readonly entryIds?: string[];
  readonly what?: 'payment' | 'match';
  readonly person?: Person;
  readonly at?: string;
}

const takeBack = (paymentIds: string[], { entryIds = [], what = 'payment', person = mio, at }: Asked = {}) =>
  room.perform(
    takeBackPayments,
    { paymentIds, entryIds, what, reason: 'Another client’s money' },
    room.visit(person, at),
  );
const confirm = async (entryId: string, parts: readonly (readonly [string, bigint])[]) => {
  const input = { entryId, parts: parts.map(([invoiceId, minor]) => ({ invoiceId, minor })) };
  await room.perform(confirmEntry, input, room.visit(mio));
  const rows = await room.prisma.payment.findMany({ where: { entryId }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
};
const entryOf = (id: string) => room.prisma.bankEntry.findUniqueOrThrow({ where: { id } });
const thank = (invoiceId: string) =>
  room.prisma.card.create({
    data: {
      effectId: newId('eff'),
      notice: 'invoice.thanks',
      subject: `${invoiceId}:thanks`,
      params: { invoiceId },
      channelId: 'CKAWA',
      ts: '1.1',
      postedAt: new Date(),
      drawn: '',
    },
  });
const dueOf = (subject: string) =>
  room.prisma.due.findMany({ where: { subject, state: 'waiting' }, orderBy: { localDay: 'asc' } });

describe('taking back a payment recorded by mistake', () => {
  it('opens the invoice again, and the audit says who, what and why', async () => {
    const { invoiceId, engagementId, number } = await seedSent(room);
    const paymentId = await pay(invoiceId);
    const { open } = await takeBack([paymentId]);
    expect(open).toEqual([{ number, left: { minor: 350_000n, currency: 'JPY' } }]);
    expect(await statusOf(room, invoiceId)).toBe('sent');
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(0);
    const audit = (await room.audits(engagementId)).at(-1);
    expect(audit?.type).toBe('payment.taken-back');
    for (const word of [paymentId, 'Mio', 'Another client’s money', '350000', '2026-11-20', `TRX ${nth}`])
      expect(audit?.body).toContain(word);
    await pay(invoiceId);
    expect(await statusOf(room, invoiceId)).toBe('paid');
  });

  it('of a part leaves the other part, and tells the client nothing', async () => {
    const { invoiceId, engagementId } = await seedSent(room);
    const first = await pay(invoiceId, '100,000');
    await pay(invoiceId, '50,000');
    expect((await takeBack([first])).open).toMatchObject([{ left: { minor: 300_000n } }]);
    const told = (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes('payment-taken-back'),
    );
    expect(told.filter(({ payload }) => JSON.stringify(payload).includes(engagementId))).toEqual([]);
  });

  it('twice at once takes back once; the second is told', async () => {
    const { invoiceId } = await seedSent(room);
    const paymentId = await pay(invoiceId);
    const both = await Promise.allSettled([takeBack([paymentId]), takeBack([paymentId], { person: aoi })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'take-back.gone' },
    });
  });

  it('a client who was thanked is told, with the ways to answer; one who was not reads it on the invoice', async () => {
    const { invoiceId, engagementId, number } = await seedSent(room);
    const params = { invoiceId, minor: '350000', currency: 'JPY' };
    await takeBack([await pay(invoiceId)]);
    expect((await room.effects('slack.post')).map(({ payload }) => payload)).toContainEqual({
      notice: 'invoice.payment-taken-back',
      params,
      audience: { to: 'client', engagementId },
    });
    expect(await shown(room, takenBackNotice, params)).toBeUndefined();
    await thank(invoiceId);
    const card = await shown(room, takenBackNotice, params);
    expect(card?.text).toContain('That was a mistake of ours: JPY 350,000');
    const byBank = await shown(room, takenBackNotice, { ...params, byBank: 'yes' });
    expect(byBank?.text).toContain('Since then the bank has taken JPY 350,000 back.');
    expect(byBank?.text).not.toContain('mistake');
    expect(card?.text).toContain('JPY 350,000 is still open');
    expect(card?.labels).toContain('Paid by transfer');
    expect(card?.json).not.toContain('Another client');
    const thanks = await shown(room, thanksNotice, { invoiceId });
    expect(thanks?.text).toContain(`Invoice ${number} is open`);
    expect(
      thanksNotice.holds?.(
        { number, amount: { minor: 1n, currency: 'JPY' }, isOpen: true },
        room.visit().now,
      ),
    ).toBe(false);
    await pay(invoiceId);
    const paid = await shown(room, takenBackNotice, params);
    expect(paid?.labels).toEqual([]);
    expect(paid?.text).toContain('Paid in full');
  });

  it('reminders go on after a rest of three business days, not at once', async () => {
    const { invoiceId } = await seedSent(room);
    const { dueOn } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    expect(dueOn).not.toBeNull();
    const paymentId = await pay(invoiceId);
    expect(await dueOf(invoiceId)).toEqual([]);
    const late = new Date((dueOn?.getTime() ?? 0) + 40 * 86_400_000).toISOString();
    await takeBack([paymentId], { at: late });
    const [first] = await dueOf(invoiceId);
    const days = ((first?.localDay.getTime() ?? 0) - Date.parse(late)) / 86_400_000;
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(12);
  });

  it('who said that they had paid is looked after again, and not reminded', async () => {
    const { invoiceId } = await seedSent(room);
    const said = { invoiceId, kind: 'paid-by-transfer' as const, day: '2026-11-20' };
    await room.perform(remarkOnInvoice, said, room.visit(haru));
    const later = '2026-11-23T02:00:00Z';
    const paymentId = await pay(invoiceId, '350,000', later);
    const claim = () => room.prisma.invoiceRemark.findFirstOrThrow({ where: { invoiceId, kind: said.kind } });
    expect((await claim()).settledAt).not.toBeNull();
    await takeBack([paymentId], { at: '2026-11-23T03:00:00Z' });
    expect((await claim()).settledAt).toBeNull();
    expect((await dueOf(invoiceId)).map(({ kind }) => kind)).toEqual(['invoice.miss-transfer']);
  });
});

describe('taking back what a line of a statement was said to pay', () => {
  it('of all its invoices: what came in is to be decided again', async () => {
    const [a, b] = [await seedSent(room), await seedSent(room)];
    const entryId = await seedEntry(700_000n);
    const ids = await confirm(entryId, [
      [a.invoiceId, 350_000n],
      [b.invoiceId, 350_000n],
    ]);
    expect((await takeBack(ids)).open.length).toBe(2);
    expect([await statusOf(room, a.invoiceId), await statusOf(room, b.invoiceId)]).toEqual(['sent', 'sent']);
    expect(await entryOf(entryId)).toMatchObject({ status: 'open', settledBy: null, settledAt: null });
    expect((await unappliedMoney(room.prisma)).sums).toEqual([{ minor: 700_000n, currency: 'JPY' }]);
    await confirm(entryId, [[b.invoiceId, 350_000n]]);
    expect(await statusOf(room, b.invoiceId)).toBe('paid');
  });

  it('also where the rest of it was set aside', async () => {
    const { invoiceId } = await seedSent(room);
    const entryId = await seedEntry(400_000n);
    const ids = await confirm(entryId, [[invoiceId, 350_000n]]);
    await room.perform(setEntryAside, { entryId }, room.visit(mio));
    await takeBack(ids);
    expect((await unappliedMoney(room.prisma)).sums).toEqual([{ minor: 400_000n, currency: 'JPY' }]);
  });

  it('only the match: the payment stays, the invoice stays paid', async () => {
    const { invoiceId } = await seedSent(room);
    const paymentId = await pay(invoiceId);
    const entryId = await seedEntry(350_000n);
    await room.perform(linkEntry, { entryId, paymentId }, room.visit(mio));
    expect((await takeBack([paymentId], { what: 'match' })).open).toEqual([]);
    expect(await statusOf(room, invoiceId)).toBe('paid');
    expect(await room.prisma.payment.findUnique({ where: { id: paymentId } })).toMatchObject({
      entryId: null,
    });
    expect((await entryOf(entryId)).status).toBe('open');
    await expect(takeBack([paymentId], { what: 'match' })).rejects.toMatchObject({
      code: 'take-back.noMatch',
      field: 'what',
    });
  });

  it('while somebody joins the payment to a line: never a line that is ticked off by nothing', async () => {
    const { invoiceId } = await seedSent(room);
    const paymentId = await pay(invoiceId);
    const entryId = await seedEntry(350_000n);
    await Promise.allSettled([
      room.perform(linkEntry, { entryId, paymentId }, room.visit(aoi)),
      takeBack([paymentId]),
    ]);
    const payments = await room.prisma.payment.count({ where: { entryId } });
    expect((await entryOf(entryId)).status).toBe(payments === 0 ? 'open' : 'applied');
  });

  it('a line that was said to be for no invoice comes back', async () => {
    const entryId = await seedEntry(5n);
    await room.perform(setEntryAside, { entryId }, room.visit(mio));
    await takeBack([], { entryIds: [entryId] });
    expect((await entryOf(entryId)).status).toBe('open');
    expect((await room.audits('agency')).at(-1)?.body).toContain('Another client’s money');
    await expect(takeBack([], { entryIds: [entryId] })).rejects.toMatchObject({ code: 'statement.notAside' });
  });
});
