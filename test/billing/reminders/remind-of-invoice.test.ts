import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOlderReminders } from '../../../src/billing/reminders/plan-older.ts';
import { remindOfInvoice } from '../../../src/billing/reminders/remind-of-invoice.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { mio } from '../../support/room.ts';
import { openReminderRoom, type ReminderRoom } from './reminder-room.ts';

let room: ReminderRoom;
beforeAll(async () => {
  room = await openReminderRoom();
});
afterAll(() => room.close());

const ten = (day: string): string => `${day}T01:00:00Z`;
const all = [
  '2026-11-30 five-before',
  '2026-12-02 three-before',
  '2026-12-07 on-the-day',
  '2026-12-10 three-late',
  '2026-12-16 seven-late',
  '2026-12-25 fourteen-late',
  '2026-12-30 call',
];
const remind = (invoiceId: string, step: string, at: string) =>
  room.perform(remindOfInvoice, remindOfInvoice.input.parse({ invoiceId, step }), room.visit(undefined, at));

describe('an open invoice', () => {
  it('has all its steps set from the moment at which the client has it', async () => {
    const { invoiceId } = await room.sent();
    expect(await room.due(invoiceId)).toEqual(all);
    const [first] = await room.prisma.due.findMany({
      where: { subject: invoiceId },
      orderBy: { dueAt: 'asc' },
    });
    expect(first?.dueAt).toEqual(new Date(ten('2026-11-30')));
  });

  it('is spoken of at each of them, and then a person is asked, once', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2027-03-01'));
    expect(await room.said(invoiceId)).toEqual(all);
    expect(await room.told('invoice.reminder', invoiceId)).toEqual(Array(6).fill('client'));
    expect(await room.told('invoice.call', invoiceId)).toEqual(['team']);
    expect(await room.due(invoiceId)).toEqual([]);
  });

  it('is in the client’s hour on both sides of a change of clocks', async () => {
    const { invoiceId, engagementId } = await room.sent();
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { country: 'US', timeZone: 'America/New_York' },
    });
    await room.prisma.invoice.update({ where: { id: invoiceId }, data: { dueOn: new Date('2027-03-15') } });
    await room.pays(invoiceId, '1', ten('2026-11-25'));
    const rows = await room.prisma.due.findMany({
      where: { subject: invoiceId, state: 'waiting' },
      orderBy: { dueAt: 'asc' },
    });
    expect(rows.slice(0, 3).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2027-03-08T15:00:00.000Z',
      '2027-03-10T15:00:00.000Z',
      '2027-03-15T14:00:00.000Z',
    ]);
  });
});

describe('nothing more is said', () => {
  it('once it is paid, and a part changes nothing about the days', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-12-07'));
    await room.pays(invoiceId, '50000', '2026-12-08T05:00:00Z');
    expect(await room.due(invoiceId)).toEqual(all.slice(3));
    await room.pays(invoiceId, '300000', '2026-12-09T05:00:00Z');
    expect(await room.due(invoiceId)).toEqual([]);
    await remind(invoiceId, 'three-late', ten('2026-12-10'));
    expect(await room.said(invoiceId)).toEqual(all.slice(0, 3));
  });

  it('once it is void', async () => {
    const { invoiceId } = await room.sent();
    await room.perform(voidInvoice, { invoiceId, reason: 'Wrong' }, room.visit(mio));
    expect(await room.due(invoiceId)).toEqual([]);
  });

  it('once credit notes have taken off all of it', async () => {
    const { invoiceId } = await room.sent();
    await room.prisma.creditNote.create({
      data: {
        id: `crn_${invoiceId}`,
        invoiceId,
        amount: 350_000n,
        currency: 'JPY',
        reason: 'Not wanted',
        status: 'asked',
        by: {},
        at: new Date(ten('2026-11-24')),
      },
    });
    await remind(invoiceId, 'five-before', ten('2026-11-30'));
    await remind(invoiceId, 'call', ten('2026-12-30'));
    expect(await room.said(invoiceId)).toEqual([]);
  });

  it('twice at one step', async () => {
    const { invoiceId } = await room.sent();
    await remind(invoiceId, 'five-before', ten('2026-11-30'));
    await remind(invoiceId, 'five-before', ten('2026-12-01'));
    expect(await room.said(invoiceId)).toEqual(['2026-11-30 five-before']);
  });
});

describe('one a day', () => {
  it('of two invoices of one engagement the second is spoken of on the next business day', async () => {
    const sent = await room.sent();
    const { invoiceId } = sent;
    const twin = await room.twinOf(sent);
    await remind(invoiceId, 'three-late', ten('2026-12-10'));
    await remind(twin, 'three-late', ten('2026-12-10'));
    expect(await room.said(twin)).toEqual([]);
    expect(await room.due(twin)).toContain('2026-12-11 three-late');
    await room.prisma.due.updateMany({
      where: { subject: twin, localDay: { lt: new Date('2026-12-11') } },
      data: { state: 'dropped' },
    });
    await room.timePasses([twin], ten('2026-12-11'));
    expect(await room.said(twin)).toEqual(['2026-12-11 three-late']);
  });

  it('and a day on which something came due before is passed over, or it would be lost', async () => {
    const sent = await room.sent();
    const { invoiceId } = sent;
    const twin = await room.twinOf(sent);
    const friday = { subject: twin, kind: remindOfInvoice.name, localDay: new Date('2026-12-11') };
    const row = { id: `due_${twin}`, scope: sent.engagementId, dueAt: new Date(ten('2026-12-11')) };
    await room.prisma.due.create({ data: { ...row, ...friday, payload: {}, state: 'fired' } });
    await remind(invoiceId, 'three-late', ten('2026-12-10'));
    await remind(twin, 'three-late', ten('2026-12-10'));
    expect(await room.due(twin)).toContain('2026-12-14 three-late');
    // The same where the whole course is set anew.
    await room.promises(twin, '2026-12-10', ten('2026-12-10'));
    expect(await room.due(twin)).toContain('2026-12-14 promise-passed');
  });

  it('a call is no reminder: that the client heard of another invoice today does not put it off', async () => {
    const sent = await room.sent();
    const { invoiceId } = sent;
    const twin = await room.twinOf(sent);
    await room.timePasses([invoiceId], ten('2026-12-29'));
    await remind(twin, 'three-late', ten('2026-12-30'));
    await room.timePasses([invoiceId], ten('2026-12-30'));
    expect(await room.said(invoiceId)).toContain('2026-12-30 call');
  });

  it('also when both come at the same moment', async () => {
    const sent = await room.sent();
    const { invoiceId } = sent;
    const twin = await room.twinOf(sent);
    const at = ten('2026-12-10');
    await Promise.all([remind(invoiceId, 'three-late', at), remind(twin, 'three-late', at)]);
    expect([...(await room.said(invoiceId)), ...(await room.said(twin))]).toEqual(['2026-12-10 three-late']);
  });
});

describe('after an outage', () => {
  it.each([
    ['at night', '2026-12-10T14:00:00Z', '2026-12-11'],
    ['before office hours', '2026-12-10T22:00:00Z', '2026-12-11'],
    ['on a Saturday', '2026-12-12T03:00:00Z', '2026-12-14'],
  ])('what would come %s waits for their next morning', async (_when, at, day) => {
    const { invoiceId } = await room.sent();
    await remind(invoiceId, 'on-the-day', at);
    expect(await room.said(invoiceId)).toEqual([]);
    expect(await room.due(invoiceId)).toContain(`${day} on-the-day`);
  });

  it('in which all was missed, the last step is taken before anybody is asked to call', async () => {
    const { invoiceId } = await room.sent();
    await remind(invoiceId, 'call', ten('2027-01-12'));
    expect(await room.said(invoiceId)).toEqual(['2027-01-12 fourteen-late']);
    expect(await room.due(invoiceId)).toEqual(['2027-01-15 call']);
  });

  it('in which a promise passed, too, that is spoken of first, and the call keeps its rest', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-12-25'));
    await room.promises(invoiceId, '2027-01-06', ten('2026-12-28'));
    await remind(invoiceId, 'call', ten('2027-01-18'));
    expect((await room.said(invoiceId)).at(-1)).toBe('2027-01-18 promise-passed');
    expect(await room.due(invoiceId)).toEqual(['2027-01-21 call']);
    await room.timePasses([invoiceId], ten('2027-01-21'));
    expect((await room.said(invoiceId)).at(-1)).toBe('2027-01-21 call');
  });

  it('in which only the call was missed, it waits for its rest all the same', async () => {
    const { invoiceId } = await room.sent();
    await room.timePasses([invoiceId], ten('2026-12-25'));
    await room.prisma.due.updateMany({ where: { subject: invoiceId }, data: { state: 'dropped' } });
    await remind(invoiceId, 'call', ten('2026-12-28'));
    expect(await room.due(invoiceId)).toEqual(['2026-12-30 call']);
  });

  it('in which some were missed, the next keeps its rest', async () => {
    const { invoiceId } = await room.sent();
    await remind(invoiceId, 'three-late', ten('2026-12-15'));
    expect(await room.due(invoiceId)).toEqual([
      '2026-12-21 seven-late',
      '2026-12-30 fourteen-late',
      expect.stringMatching(/call$/),
    ]);
  });
});

it('the team is asked to call in its own hours, however far away the client is', async () => {
  const { invoiceId } = await room.sent();
  await room.timePasses([invoiceId], ten('2026-12-25'));
  const agency = { where: { id: 1 } };
  await room.prisma.agency.update({ ...agency, data: { timeZone: 'America/New_York' } });
  try {
    await room.pays(invoiceId, '1', '2026-12-28T05:00:00Z');
    // Ten in the morning in Tokyo is eight in the evening before.
    await remind(invoiceId, 'call', ten('2026-12-30'));
    await room.timePasses([invoiceId], '2026-12-30T14:59:00Z');
    expect(await room.told('invoice.call', invoiceId)).toEqual([]);
    await room.timePasses([invoiceId], '2026-12-30T15:00:00Z');
    expect(await room.told('invoice.call', invoiceId)).toEqual(['team']);
  } finally {
    await room.prisma.agency.update({ ...agency, data: { timeZone: 'Asia/Tokyo' } });
  }
});

it('an invoice that was sent before there were reminders is spoken of from now on', async () => {
  const { invoiceId } = await room.sent();
  await room.prisma.due.deleteMany({ where: { subject: invoiceId } });
  const tick = (at: string) => room.perform(planOlderReminders, {}, room.visit(undefined, at));
  await tick(ten('2027-01-12'));
  expect(await room.due(invoiceId)).toEqual([
    '2027-01-12 three-late',
    '2027-01-18 seven-late',
    '2027-01-27 fourteen-late',
    '2027-02-01 call',
  ]);
  await room.timePasses([invoiceId], ten('2027-03-01'));
  await tick(ten('2027-03-02'));
  expect(await room.due(invoiceId)).toEqual([]);
});
