import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { creditThere } from '../../../src/billing/provider/credit-invoice.ts';
import { answerRemark } from '../../../src/billing/reminders/answer-remark.ts';
import { missTransfer } from '../../../src/billing/reminders/miss-transfer.ts';
import { planOlderReminders } from '../../../src/billing/reminders/plan-older.ts';
import { remindOfInvoice } from '../../../src/billing/reminders/remind-of-invoice.ts';
import { transferNotFound } from '../../../src/billing/reminders/transfer-not-found.ts';
import { agreeToWait, waitUntil } from '../../../src/billing/reminders/wait-until.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { haru, mio, sora } from '../../support/room.ts';
import { openReminderRoom, type ReminderRoom } from './reminder-room.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

const ten = (day: string): string => `${day}T01:00:00Z`;
/** Due on the 7th, and already spoken of once after it. */
async function late() {
  const { invoiceId, engagementId } = await room.sent();
  await room.timePasses([invoiceId], ten('2026-12-10'));
  return { invoiceId, engagementId };
}
const perform: ReminderRoom['perform'] = (...given) => room.perform(...given);

describe('“We will pay on…”', () => {
  it('waits for the day, speaks of it on the next business day, and goes on by itself', async () => {
    const { invoiceId } = await late();
    await room.promises(invoiceId, '2026-12-18', ten('2026-12-11'));
    expect(await room.due(invoiceId)).toEqual([
      '2026-12-21 promise-passed',
      '2026-12-25 seven-late',
      expect.stringMatching(/fourteen-late$/),
      expect.stringMatching(/call$/),
    ]);
    await room.timePasses([invoiceId], ten('2026-12-21'));
    expect(await room.said(invoiceId)).toContain('2026-12-21 promise-passed');
    expect((await room.remark(invoiceId, 'will-pay')).settledAt).not.toBe(null);
  });

  it('the newest promise holds', async () => {
    const { invoiceId } = await late();
    await room.promises(invoiceId, '2026-12-14', ten('2026-12-11'));
    await room.promises(invoiceId, '2026-12-18', ten('2026-12-11'));
    expect((await room.due(invoiceId))[0]).toBe('2026-12-21 promise-passed');
    expect(await room.prisma.invoiceRemark.count({ where: { invoiceId, settledAt: null } })).toBe(1);
  });

  it('kept, nothing more is said', async () => {
    const { invoiceId } = await late();
    await room.promises(invoiceId, '2026-12-18', ten('2026-12-11'));
    await room.pays(invoiceId, '350000', ten('2026-12-18'));
    expect(await room.due(invoiceId)).toEqual([]);
    expect(await room.prisma.invoiceRemark.count({ where: { invoiceId, settledAt: null } })).toBe(0);
  });

  it('finance agrees to wait: the client is told, and it is not asked again', async () => {
    const { invoiceId } = await late();
    await room.promises(invoiceId, '2027-02-01', ten('2026-12-11'));
    const { id: remarkId } = await room.remark(invoiceId, 'will-pay');
    await expect(perform(agreeToWait, { remarkId }, room.visit(sora))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    const agree = () => perform(agreeToWait, { remarkId }, room.visit(mio, ten('2026-12-14')));
    await agree();
    expect((await room.due(invoiceId))[0]).toBe('2027-02-02 promise-passed');
    expect(await room.told('invoice.answered', invoiceId)).toEqual(['client']);
    await expect(agree()).rejects.toMatchObject({ code: 'reminders.settledAlready' });
  });

  it('finance does not agree: the client reads why, and after its rest reminders go on', async () => {
    const { invoiceId } = await late();
    await room.promises(invoiceId, '2027-02-01', ten('2026-12-11'));
    const { id: remarkId } = await room.remark(invoiceId, 'will-pay');
    const answer = { remarkId, answer: 'Please pay half of it this month.' };
    await perform(answerRemark, answer, room.visit(mio, ten('2026-12-14')));
    expect((await room.due(invoiceId))[0]).toBe('2026-12-17 seven-late');
    expect(await room.told('invoice.answered', invoiceId)).toEqual(['client']);
  });

  it('after a call a day can be agreed on, not one that has passed', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-12-31'));
    expect(await room.due(invoiceId)).toEqual([]);
    const wait = (day: string) => perform(waitUntil, { invoiceId, day }, room.visit(mio, ten('2027-01-12')));
    await expect(wait('2027-01-11')).rejects.toMatchObject({ code: 'billing.dayPassed', field: 'day' });
    await expect(wait('2028-01-13')).rejects.toMatchObject({ code: 'reminders.dayTooFar', field: 'day' });
    await wait('2027-01-15');
    expect(await room.due(invoiceId)).toEqual(['2027-01-18 promise-passed', '2027-01-21 call']);
    await room.timePasses([invoiceId], ten('2027-01-22'));
    expect(await room.told('invoice.call', invoiceId)).toEqual(['team', 'team']);
  });
});

describe('“Paid by transfer”', () => {
  it('pauses all; after three business days finance is told first, and the client nothing', async () => {
    const { invoiceId } = await late();
    await room.transfers(invoiceId, '2026-12-11', ten('2026-12-11'));
    expect(await room.due(invoiceId)).toEqual(['2026-12-16 miss-transfer']);
    await room.timePasses([invoiceId], ten('2027-01-30'));
    expect(await room.told('invoice.transfer-missed', invoiceId)).toEqual(['team']);
    expect(await room.said(invoiceId)).toHaveLength(4);
  });

  it('not found: the client is told, and reminders go on after their rest', async () => {
    const { invoiceId } = await late();
    await room.transfers(invoiceId, '2026-12-11', ten('2026-12-11'));
    const { id: remarkId } = await room.remark(invoiceId, 'paid-by-transfer');
    await expect(perform(transferNotFound, { remarkId }, room.visit(haru))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    const look = () => perform(transferNotFound, { remarkId }, room.visit(mio, ten('2026-12-17')));
    await look();
    expect((await room.due(invoiceId))[0]).toBe('2026-12-22 seven-late');
    expect(await room.told('invoice.answered', invoiceId)).toEqual(['client']);
    await expect(look()).rejects.toMatchObject({ code: 'reminders.settledAlready' });
  });

  it('named again after it was not found, finance is asked again, at its next morning', async () => {
    const { invoiceId } = await late();
    await room.transfers(invoiceId, '2026-12-11', ten('2026-12-11'));
    await room.timePasses([invoiceId], ten('2026-12-16'));
    const { id: remarkId } = await room.remark(invoiceId, 'paid-by-transfer');
    await perform(transferNotFound, { remarkId }, room.visit(mio, '2026-12-16T02:00:00Z'));
    await room.transfers(invoiceId, '2026-12-11', '2026-12-16T03:00:00Z');
    expect(await room.due(invoiceId)).toEqual(['2026-12-17 miss-transfer']);
    const again = await room.remark(invoiceId, 'paid-by-transfer');
    const asked = { invoiceId, remarkId: again.id };
    // An outage has held it up until Saturday night.
    await perform(missTransfer, asked, room.visit(undefined, '2026-12-19T14:00:00Z'));
    expect(await room.told('invoice.transfer-missed', invoiceId)).toEqual(['team']);
    expect(await room.due(invoiceId)).toContain('2026-12-21 miss-transfer');
    await perform(missTransfer, asked, room.visit(undefined, ten('2026-12-21')));
    expect(await room.told('invoice.transfer-missed', invoiceId)).toEqual(['team', 'team']);
  });

  it('a part of it came: reminders go on about the rest', async () => {
    const { invoiceId } = await late();
    await room.transfers(invoiceId, '2026-12-11', ten('2026-12-11'));
    await room.pays(invoiceId, '100000', ten('2026-12-14'));
    expect((await room.due(invoiceId))[0]).toBe('2026-12-17 seven-late');
  });

  it('all of it came: nobody is asked', async () => {
    const { invoiceId } = await late();
    await room.transfers(invoiceId, '2026-12-11', ten('2026-12-11'));
    await room.pays(invoiceId, '350000', ten('2026-12-14'));
    expect(await room.due(invoiceId)).toEqual([]);
    expect(await room.told('invoice.transfer-missed', invoiceId)).toEqual([]);
  });
});

describe('“Something is wrong”', () => {
  it('pauses all until finance has answered, in words that the client reads', async () => {
    const { invoiceId } = await late();
    await room.complains(invoiceId, ten('2026-12-11'));
    expect(await room.due(invoiceId)).toEqual([]);
    // One that was on its way when they wrote.
    const onItsWay = { invoiceId, step: 'seven-late' } as const;
    await perform(remindOfInvoice, onItsWay, room.visit(undefined, ten('2026-12-16')));
    expect(await room.said(invoiceId)).toHaveLength(4);
    const { id: remarkId } = await room.remark(invoiceId, 'wrong');
    const answer = (text: string) =>
      perform(answerRemark, { remarkId, answer: text }, room.visit(mio, ten('2027-01-12')));
    await expect(answer(' ')).rejects.toThrow();
    await answer('It is for the website.');
    expect(await room.remark(invoiceId, 'answer')).toMatchObject({ text: 'It is for the website.' });
    expect((await room.due(invoiceId))[0]).toBe('2027-01-15 seven-late');
    await expect(answer('Again')).rejects.toMatchObject({ code: 'reminders.settledAlready' });
  });

  it('a promise made beside it does not lift it', async () => {
    const { invoiceId } = await late();
    await room.complains(invoiceId, ten('2026-12-11'));
    await room.promises(invoiceId, '2026-12-18', ten('2026-12-11'));
    expect(await room.due(invoiceId)).toEqual([]);
    const { id: remarkId } = await room.remark(invoiceId, 'wrong');
    await perform(answerRemark, { remarkId, answer: 'See page 2' }, room.visit(mio, ten('2026-12-14')));
    expect((await room.due(invoiceId))[0]).toBe('2026-12-21 promise-passed');
  });

  it('a credit note answers it', async () => {
    const { invoiceId } = await late();
    await room.complains(invoiceId, ten('2026-12-11'));
    const creditNoteId = `crn_${invoiceId}`;
    await room.prisma.creditNote.create({
      data: {
        id: creditNoteId,
        invoiceId,
        amount: 50_000n,
        currency: 'JPY',
        reason: 'Two pages less',
        status: 'asked',
        by: {},
        at: new Date(ten('2026-12-14')),
      },
    });
    await perform(
      act({
        name: 'test.credited',
        input: z.object({}),
        async run(tx, _input, visit) {
          const receipt = { ref: 'cn_1', number: 'CN-1' };
          const done = { effectId: 'eff_1', payload: { creditNoteId }, receipt };
          return outcome((await creditThere.finish?.(tx, done, visit)) ?? []);
        },
      }),
      {},
      room.visit(undefined, ten('2026-12-14')),
    );
    expect((await room.due(invoiceId))[0]).toBe('2026-12-17 seven-late');
  });

  it('and it ends with the invoice', async () => {
    const { invoiceId } = await late();
    await room.complains(invoiceId, ten('2026-12-11'));
    await perform(voidInvoice, { invoiceId, reason: 'Wrong project' }, room.visit(mio, ten('2026-12-14')));
    const { id: remarkId, settledAt } = await room.remark(invoiceId, 'wrong');
    expect(settledAt).not.toBe(null);
    await expect(
      perform(answerRemark, { remarkId, answer: 'x' }, room.visit(mio, ten('2026-12-15'))),
    ).rejects.toMatchObject({ code: 'billing.settled' });
  });
});

it('a transfer that was named before there were reminders is looked for', async () => {
  const { invoiceId } = await room.sent();
  await room.transfers(invoiceId, '2026-12-01', ten('2026-12-01'));
  await room.prisma.due.deleteMany({ where: { subject: invoiceId } });
  await room.perform(planOlderReminders, {}, room.visit(undefined, ten('2026-12-02')));
  expect(await room.due(invoiceId)).toEqual(['2026-12-04 miss-transfer']);
});
