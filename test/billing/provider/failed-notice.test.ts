import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedNotice } from '../../../src/billing/provider/notices.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { mio } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { openReminderRoom, type ReminderRoom } from '../reminders/reminder-room.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

describe('a payment that did not go through', () => {
  it.each([
    ['first', 'try again, choose another way'],
    ['last', 'will not be tried again by itself'],
  ] as const)('the %s time names another way to pay, and every way to answer', async (which, words) => {
    const { invoiceId, number } = await room.sent();
    const card = await shown(room, failedNotice, { invoiceId, which });
    for (const one of [words, 'JPY 350,000', 'Sumida Bank', `Reference: ${number}`])
      expect(card?.json).toContain(one);
    expect(card?.labels).toContain('Paid by transfer');
  });

  it('asks for nothing once it was paid another way', async () => {
    const { invoiceId } = await room.sent();
    await room.pays(invoiceId, '350000', '2026-11-25T01:00:00Z');
    const card = await shown(room, failedNotice, { invoiceId, which: 'last' });
    expect(card?.json).toContain('It has been paid since');
    expect(card?.labels).toEqual([]);
  });

  it('nor once it was withdrawn', async () => {
    const { invoiceId } = await room.sent();
    await room.perform(voidInvoice, { invoiceId, reason: 'Wrong' }, room.visit(mio));
    const card = await shown(room, failedNotice, { invoiceId, which: 'first' });
    expect(card?.json).toContain('We have withdrawn this invoice');
    expect(card?.labels).toEqual([]);
  });

  it('speaks of no transfer where no account is named', async () => {
    const { invoiceId } = await room.sent();
    await room.prisma
      .$executeRaw`update invoice set provider = 'stripe', pay_to = null where id = ${invoiceId}`;
    await room.prisma.$executeRaw`update agency set issuer = issuer - 'bank' - 'banks'`;
    const first = await shown(room, failedNotice, { invoiceId, which: 'first' });
    expect(first?.json).toContain('choose another way to pay on the page.');
    const last = await shown(room, failedNotice, { invoiceId, which: 'last' });
    expect(last?.json).toContain('pay on the page in another way');
    expect([first?.json, last?.json].join()).not.toContain('bank transfer');
  });
});
