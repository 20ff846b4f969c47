import { afterAll, beforeAll, expect, it } from 'vitest';
import { invoicesHere } from '../../../commands/invoice/invoices-here.ts';
import { list } from '../../../commands/invoice/list.ts';
import { reminderNotes } from '../../../commands/invoice/reminder-notes.ts';
import { plain } from '../../../src/kernel/format.ts';
import { openReminderRoom, type ReminderRoom } from '../../billing/reminders/reminder-room.ts';
import { sora } from '../../support/room.ts';
import { saidOf, standAt, typed } from './stand.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

it('the list says when the client is reminded next, or that it is paused', async () => {
  const { invoiceId } = await room.sent();
  const call = standAt(room).call(sora);
  const note = async () => {
    const notes = await reminderNotes(room.prisma, await invoicesHere(call, ['sent']));
    const said = notes.get(invoiceId);
    return said && plain(said, 'en');
  };
  expect(await note()).toBe('next reminder Mon 30 Nov 2026');
  expect(saidOf(await typed(list, call))).toContain('in 14 d; next reminder Mon 30 Nov 2026');
  await room.promises(invoiceId, '2026-12-10', '2026-11-25T01:00:00Z');
  expect(await note()).toBe('next reminder Fri 11 Dec 2026');
  await room.complains(invoiceId, '2026-11-25T01:00:00Z');
  expect(await note()).toBe('reminders paused');
  await room.pays(invoiceId, '350000', '2026-11-26T01:00:00Z');
  expect(await note()).toBe(undefined);
});
