import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientInvoiceNotice, remarkNotice, teamInvoiceNotice } from '../../../src/billing/notices.ts';
import { answerRemark } from '../../../src/billing/reminders/answer-remark.ts';
import {
  answeredNotice,
  callNotice,
  missedNotice,
  reminderNotice,
} from '../../../src/billing/reminders/notices.ts';
import { transferNotFound } from '../../../src/billing/reminders/transfer-not-found.ts';
import { waitUntil } from '../../../src/billing/reminders/wait-until.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { haru, mio } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { openReminderRoom, type ReminderRoom } from './reminder-room.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

const ten = (day: string): string => `${day}T01:00:00Z`;
const later = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const newest = (invoiceId: string) =>
  room.prisma.invoiceReminder.findFirstOrThrow({ where: { invoiceId }, orderBy: { at: 'desc' } });
async function reminder(invoiceId: string, reminderId?: string) {
  const id = reminderId ?? (await newest(invoiceId)).id;
  const card = await shown(room, reminderNotice, { invoiceId, reminderId: id });
  if (card === undefined) throw new Error('no card');
  return card;
}

describe('the card of a reminder', () => {
  it('speaks in its tone: friendly, plain, firm, last', async () => {
    const { invoiceId, number } = await room.sent();
    const tones: string[] = [];
    for (const day of ['2026-11-30', '2026-12-07', '2026-12-10', '2026-12-16', '2026-12-25']) {
      await room.timePasses([invoiceId], ten(day));
      tones.push((await reminder(invoiceId)).json);
    }
    const [friendly = '', today = '', plain = '', firm = '', last = ''] = tones;
    expect(friendly).toContain('A friendly note: this invoice is due on Mon 7 Dec 2026');
    expect(friendly).toContain('we write again on Wed 2 Dec 2026');
    expect(today).toContain('This invoice is due today');
    expect(plain).toContain('was due on Mon 7 Dec 2026, and we have not seen the payment yet');
    expect(firm).toContain('7 business days ago');
    expect(last).toContain('14 business days ago');
    expect(last).toContain('somebody from Hibiki Studio will call you');
    for (const card of tones)
      for (const words of ['JPY 350,000', number, 'Sumida Bank', 'Pay to']) expect(card).toContain(words);
  });

  it('has every way to answer, until there is a newer one, an answer, or nothing more to pay', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-11-30'));
    const { id } = await newest(invoiceId);
    expect((await reminder(invoiceId, id)).presses).toEqual([
      'invoice.paid-by-transfer',
      'invoice.will-pay',
      'invoice.wrong',
      'invoice.details',
      'invoice.get',
      'reminder.later',
    ]);
    await room.timePasses([invoiceId], ten('2026-12-02'));
    expect((await reminder(invoiceId, id)).json).toContain('A newer message');
    await room.promises(invoiceId, '2026-12-10', ten('2026-12-03'));
    const heard = await reminder(invoiceId);
    expect(heard.json).toContain('we have noted this');
    expect(heard.presses).toEqual([]);
    await room.pays(invoiceId, '350000', ten('2026-12-04'));
    expect((await reminder(invoiceId)).json).toContain('Paid. Thank you.');
  });

  it('names what is left of it', async () => {
    const { invoiceId } = await room.sent();
    await room.pays(invoiceId, '100000', ten('2026-11-25'));
    await room.timePasses([invoiceId], ten('2026-11-30'));
    const { json } = await reminder(invoiceId);
    expect(json).toContain('Thank you for the JPY 100,000 that arrived');
    expect(json).toContain('the rest, JPY 250,000');
  });

  it('after a due day on which nobody works, does not call it late', async () => {
    const { invoiceId } = await room.sent();
    await room.prisma.invoice.update({ where: { id: invoiceId }, data: { dueOn: new Date('2026-12-05') } });
    await room.pays(invoiceId, '1', ten('2026-11-25'));
    await room.timePasses([invoiceId], ten('2026-12-07'));
    const { json } = await reminder(invoiceId);
    expect(json).toContain('was due on Sat 5 Dec 2026, which was no business day');
    expect(json).not.toContain('we have not seen');
  });

  it('says why it asks nothing any more: the work is open again, the invoice withdrawn', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-11-30'));
    const at = new Date(ten('2026-12-01'));
    const by = { kind: 'contact', id: haru.id, name: haru.name };
    await room.prisma.invoiceRemark.create({
      data: { id: `rem_${invoiceId}`, invoiceId, kind: 'reopened', by, at },
    });
    const reopened = await reminder(invoiceId);
    expect(reopened.json).toContain('The work is open again');
    expect(reopened.presses).toEqual([]);
    await room.perform(voidInvoice, { invoiceId, reason: 'Wrong' }, room.visit(mio, ten('2026-12-01')));
    expect((await reminder(invoiceId)).json).toContain('We have withdrawn this invoice');
  });

  it('mentions the promise that has passed, more plainly the second time', async () => {
    const { invoiceId } = await room.sent();
    await room.promises(invoiceId, '2026-12-10', ten('2026-11-25'));
    await room.timePasses([invoiceId], ten('2026-12-11'));
    const first = await reminder(invoiceId);
    expect(first.text).toContain('expected on Thu 10 Dec 2026');
    expect(first.json).toContain('You planned to pay this invoice on Thu 10 Dec 2026');
    await room.promises(invoiceId, '2026-12-17', ten('2026-12-14'));
    await room.timePasses([invoiceId], ten('2026-12-18'));
    expect((await reminder(invoiceId)).json).toContain('The day agreed for this invoice, Thu 17 Dec 2026');
  });

  it('is not posted when the client has spoken in the meantime', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-11-30'));
    const params = { invoiceId, reminderId: (await newest(invoiceId)).id };
    const holds = async (at: string) => {
      const facts = await reminderNotice.load(room.prisma, params);
      return facts && reminderNotice.holds?.(facts, later(at));
    };
    expect(await holds('2026-11-30T01:00:10Z')).toBe(true);
    await room.promises(invoiceId, '2026-12-10', '2026-11-30T01:00:20Z');
    expect(await holds('2026-11-30T01:00:30Z')).toBe(false);
    await room.pays(invoiceId, '350000', '2026-11-30T01:01:00Z');
    expect(await holds('2026-12-11T01:00:00Z')).toBe(false);
  });
});

describe('the invoice’s cards', () => {
  it('tell both sides what is paused and until when', async () => {
    const { invoiceId } = await room.sent();
    const both = async () => [
      (await shown(room, clientInvoiceNotice, { invoiceId }))?.json ?? '',
      (await shown(room, teamInvoiceNotice, { invoiceId }))?.json ?? '',
    ];
    const [quiet, next] = await both();
    expect(quiet).not.toContain('Reminders');
    expect(next).toContain('next on Mon 30 Nov 2026');
    await room.promises(invoiceId, '2026-12-10', ten('2026-11-25'));
    for (const card of await both()) expect(card).toContain('paused until Thu 10 Dec 2026');
    await room.transfers(invoiceId, '2026-11-25', ten('2026-11-25'));
    expect((await both())[0]).toContain('the transfer is expected by Mon 30 Nov 2026');
    expect((await both())[1]).toContain('finance is asked on Mon 30 Nov 2026');
    await room.complains(invoiceId, ten('2026-11-25'));
    expect((await both())[0]).toContain('paused until your question is answered');
    expect((await both())[1]).toContain('paused until finance has answered');
  });
});

describe('the team’s cards', () => {
  const remarkCard = async (invoiceId: string, kind: string) => {
    const { id: remarkId } = await room.remark(invoiceId, kind);
    return shown(room, remarkNotice, { invoiceId, remarkId });
  };

  it('let finance answer what is wrong, and say how it was answered', async () => {
    const { invoiceId } = await room.sent();
    await room.complains(invoiceId, ten('2026-11-25'));
    expect((await remarkCard(invoiceId, 'wrong'))?.labels).toEqual(['Answered, go on']);
    const { id: remarkId } = await room.remark(invoiceId, 'wrong');
    const at = ten('2026-11-26');
    await room.perform(answerRemark, { remarkId, answer: 'It is page two.' }, room.visit(mio, at));
    const answered = await remarkCard(invoiceId, 'wrong');
    expect(answered?.labels).toEqual([]);
    expect(answered?.json).toContain('Mio: It is page two.');
    const { id } = await room.remark(invoiceId, 'answer');
    const told = await shown(room, answeredNotice, { invoiceId, remarkId: id });
    expect(told?.json).toContain('It is page two.');
    expect(told?.labels).toContain('Something is wrong');
  });

  it('ask a person about the third promise, and about one for a far day', async () => {
    const { invoiceId } = await room.sent();
    await room.promises(invoiceId, '2026-12-10', ten('2026-11-25'));
    expect((await remarkCard(invoiceId, 'will-pay'))?.labels).toEqual(['Mark as paid']);
    await room.promises(invoiceId, '2026-12-27', ten('2026-11-26'));
    const far = await remarkCard(invoiceId, 'will-pay');
    expect(far?.labels).toEqual(['Agree to wait', 'Not agreed', 'Mark as paid']);
    expect(far?.json).toContain('more than 30 days away');
    await room.promises(invoiceId, '2026-12-11', ten('2026-11-27'));
    expect((await remarkCard(invoiceId, 'will-pay'))?.json).toContain('promise number 3');
  });

  it('ask for the transfer that was not seen, until finance has looked', async () => {
    const { invoiceId } = await room.sent();
    await room.transfers(invoiceId, '2026-11-25', ten('2026-11-25'));
    const { id: remarkId } = await room.remark(invoiceId, 'paid-by-transfer');
    const missed = () => shown(room, missedNotice, { invoiceId, remarkId });
    expect((await missed())?.labels).toEqual(['Mark as paid', 'Not found']);
    await room.perform(transferNotFound, { remarkId }, room.visit(mio, ten('2026-12-01')));
    expect((await missed())?.json).toContain('Not found; the client was told');
    const { id } = await room.remark(invoiceId, 'not-found');
    const told = await shown(room, answeredNotice, { invoiceId, remarkId: id });
    expect(told?.json).toContain('transfer of Wed 25 Nov 2026');
    expect(told?.labels).toContain('Paid by transfer');
  });

  it('give the caller what was said and heard, and every option in words; nothing is paused by itself', async () => {
    const { invoiceId, engagementId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-12-31'));
    const { id: reminderId } = await newest(invoiceId);
    const card = () => shown(room, callNotice, { invoiceId, reminderId });
    const open = await card();
    expect(open?.labels).toEqual(['Mark as paid', 'Wait until…', 'Pause the work']);
    for (const words of ['second reminder', 'Mon 30 Nov 2026: friendly note', 'Nothing is paused by itself'])
      expect(open?.json).toContain(words);
    const { status } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    expect(status).toBe('active');
    await room.perform(waitUntil, { invoiceId, day: '2027-01-15' }, room.visit(mio, ten('2027-01-05')));
    expect((await card())?.json).toContain('waits until Fri 15 Jan 2027');
    const { id: remarkId } = await room.remark(invoiceId, 'wait');
    const agreed = () => shown(room, answeredNotice, { invoiceId, remarkId });
    expect((await agreed())?.text).toContain('is fine with us');
    expect((await agreed())?.text).toContain('will pay JPY 350,000 by');
    await room.pays(invoiceId, '350000', ten('2027-01-06'));
    expect((await agreed())?.text).not.toContain('JPY');
    expect((await agreed())?.json).toContain('Paid. Thank you.');
  });

  it('take the call back once the client has answered, and ask for one again when nothing came of it', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-12-31'));
    const { id: reminderId } = await newest(invoiceId);
    const card = () => shown(room, callNotice, { invoiceId, reminderId });
    expect((await card())?.text).toContain('Please call Haru about');
    await room.promises(invoiceId, '2027-01-08', ten('2027-01-05'));
    const answered = await card();
    expect(answered?.json).toContain('No call needed for now: Haru has answered');
    expect(answered?.labels).toEqual([]);
    await room.timePasses([invoiceId], ten('2027-02-01'));
    const again = await newest(invoiceId);
    const second = await shown(room, callNotice, { invoiceId, reminderId: again.id });
    expect([again.id === reminderId, second?.labels.length]).toEqual([false, 3]);
  });
});
