import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remarkOnInvoice } from '../../src/billing/remark-on-invoice.ts';
import { answerRemark } from '../../src/billing/reminders/answer-remark.ts';
import type { Guest } from '../../src/kernel/visit.ts';
import { haru, mio, type Room, tomo } from '../support/room.ts';
import { openReminderRoom, type ReminderRoom } from './reminders/reminder-room.ts';
import { seedDraft, seedSent, statusOf } from './seed-billing.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

const stranger: Guest = { kind: 'guest', id: 'UNEW', name: 'Nao', slackUserId: 'UNEW', slackTeamId: 'TKAWA' };

const transferred = (invoiceId: string, day = '2026-11-23', person: Parameters<Room['visit']>[0] = haru) =>
  room.perform(remarkOnInvoice, { kind: 'paid-by-transfer', invoiceId, day }, room.visit(person));

const willPay = (invoiceId: string, day: string) =>
  room.perform(remarkOnInvoice, { kind: 'will-pay', invoiceId, day }, room.visit(haru));

describe('what the client says about an invoice', () => {
  it('is kept, told to the team, and changes no amount', async () => {
    const { invoiceId } = await seedSent(room);
    await transferred(invoiceId);
    const remark = await room.prisma.invoiceRemark.findFirstOrThrow({ where: { invoiceId } });
    expect(remark).toMatchObject({
      kind: 'paid-by-transfer',
      day: new Date('2026-11-23'),
      by: { name: 'Haru' },
    });
    expect(await statusOf(room, invoiceId)).toBe('sent');
    const posts = (await room.effects('slack.post')).map(({ payload }) => payload);
    expect(posts).toContainEqual({
      notice: 'invoice.remark',
      params: { invoiceId, remarkId: remark.id },
      audience: { to: 'team' },
    });
  });

  it.each([
    ['a colleague', tomo],
    ['somebody nobody introduced', stranger],
  ])('%s may say it, too', async (_who, person) => {
    const { invoiceId } = await seedSent(room);
    await transferred(invoiceId, '2026-11-23', person);
    expect(await room.prisma.invoiceRemark.count({ where: { invoiceId } })).toBe(1);
  });

  it('the agency is shown its own button, another client is turned away', async () => {
    const { invoiceId } = await seedSent(room);
    await expect(transferred(invoiceId, '2026-11-23', mio)).rejects.toMatchObject({
      code: 'billing.forTheClient',
    });
    await expect(
      transferred(invoiceId, '2026-11-23', { ...haru, clientId: 'cli_else' }),
    ).rejects.toMatchObject({
      code: 'billing.notYourInvoice',
      said: { values: { client: 'Kawa Foods' } },
    });
  });

  it('a transfer lies in the past or is of today; a promise is for today or later', async () => {
    const { invoiceId } = await seedSent(room);
    await expect(transferred(invoiceId, '2026-11-24')).rejects.toMatchObject({
      code: 'billing.dayAhead',
      field: 'day',
    });
    await expect(willPay(invoiceId, '2026-11-22')).rejects.toMatchObject({
      code: 'billing.dayPassed',
      field: 'day',
    });
    await willPay(invoiceId, '2026-11-23');
  });

  it('a promise is for a day within a year: a slip of the year would silence the invoice for good', async () => {
    const { invoiceId } = await seedSent(room);
    await expect(willPay(invoiceId, '2062-11-24')).rejects.toMatchObject({
      code: 'reminders.dayTooFar',
      field: 'day',
    });
    await willPay(invoiceId, '2027-11-23');
  });

  it('that something is wrong needs words', async () => {
    const { invoiceId } = await seedSent(room);
    const say = (text: string) =>
      room.perform(remarkOnInvoice, { kind: 'wrong', invoiceId, text }, room.visit(haru));
    await expect(say('  ')).rejects.toThrow();
    await say('Our address has changed');
    expect(await room.prisma.invoiceRemark.findFirst({ where: { invoiceId } })).toMatchObject({
      kind: 'wrong',
      text: 'Our address has changed',
      day: null,
    });
  });

  it('comes too early before the invoice is sent', async () => {
    const { invoiceId } = await seedDraft(room);
    await expect(transferred(invoiceId)).rejects.toMatchObject({ code: 'billing.settled' });
  });
});

describe('“We need a PO number or another address”', () => {
  const wants = (invoiceId: string, purchaseOrder: string, address: string) =>
    room.perform(remarkOnInvoice, { kind: 'details', invoiceId, purchaseOrder, address }, room.visit(haru));

  it('pauses all until finance has taken it over or said no', async () => {
    const { invoiceId } = await seedSent(room);
    await wants(invoiceId, 'PO-17', '');
    expect(await room.due(invoiceId)).toEqual([]);
    const { id: remarkId, details } = await room.remark(invoiceId, 'details');
    expect(details).toEqual({ purchaseOrder: 'PO-17', address: '' });
    const answer = { remarkId, answer: 'The number stands on page 2 already.' };
    await room.perform(answerRemark, answer, room.visit(mio));
    expect((await room.due(invoiceId))[0]).toBe('2026-11-30 five-before');
  });

  it('needs one of the two', async () => {
    const { invoiceId } = await seedSent(room);
    await expect(wants(invoiceId, ' ', '')).rejects.toMatchObject({ code: 'reminders.nothingWanted' });
  });
});
