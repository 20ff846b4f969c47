import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfApproval } from '../../../src/agreements/approval/remind-of-approval.ts';
import { type ApprovalRoom, kei, nao, openApprovalRoom, ren } from './approval-room.ts';

describe('an approval that nobody decides on', () => {
  let room: ApprovalRoom;
  beforeAll(async () => {
    room = await openApprovalRoom();
  });
  afterAll(() => room.close());

  /** Lets the next reminder happen at its hour, and says when that was and who heard of it. */
  const remind = async (approvalId: string): Promise<string> => {
    const due = await room.prisma.due.findFirstOrThrow({
      where: { subject: approvalId, state: 'waiting' },
    });
    await room.prisma.due.update({ where: { id: due.id }, data: { state: 'fired' } });
    const before = (await room.toldAbout(approvalId)).length;
    await room.perform(remindOfApproval, { approvalId }, room.visit(undefined, due.dueAt.toISOString()));
    const told = (await room.toldAbout(approvalId)).slice(before);
    return [due.dueAt.toISOString(), ...told.map((one) => one.replace('approval.reminder ', ''))].join(' ');
  };

  it('is brought up on business days: first to the approver, then to more and more, without an end', async () => {
    // Tuesday morning in Tokyo, the day after a holiday.
    const { approvalId } = await room.waiting('2026-11-24T01:00:00Z');
    const told: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) told.push(await remind(approvalId));
    expect(told).toEqual([
      '2026-11-25T01:00:00.000Z UREN',
      '2026-11-26T01:00:00.000Z UREN UNAO',
      '2026-11-27T01:00:00.000Z UREN UNAO UKEI',
      '2026-12-01T01:00:00.000Z UREN UNAO UKEI',
      '2026-12-03T01:00:00.000Z UREN UNAO UKEI',
      '2026-12-07T01:00:00.000Z UREN UNAO UKEI',
    ]);
    expect(await room.waitsFor(approvalId)).toEqual(['approval.remind 2026-12-09T01:00:00.000Z']);
  });

  it('comes at the approver’s hour, wherever they are', async () => {
    await room.prisma.member.update({ where: { id: ren.id }, data: { timeZone: 'Europe/Berlin' } });
    const { approvalId } = await room.waiting('2026-11-24T01:00:00Z');
    // Half past one at night there is still Tuesday.
    expect(await room.waitsFor(approvalId)).toEqual(['approval.remind 2026-11-25T09:00:00.000Z']);
    await room.prisma.member.update({ where: { id: ren.id }, data: { timeZone: 'Asia/Tokyo' } });
  });

  it('is brought up once after days without a bot, and goes on from there', async () => {
    const { approvalId } = await room.waiting('2026-11-24T01:00:00Z');
    await room.prisma.due.updateMany({ where: { subject: approvalId }, data: { state: 'fired' } });
    const late = room.visit(undefined, '2026-12-02T03:00:00Z');
    await room.perform(remindOfApproval, { approvalId }, late);
    expect((await room.toldAbout(approvalId)).slice(2)).toEqual([
      'approval.reminder UREN',
      'approval.reminder UNAO',
      'approval.reminder UKEI',
    ]);
    expect(await room.waitsFor(approvalId)).toEqual(['approval.remind 2026-12-03T01:00:00.000Z']);
  });

  it('is brought up to the others while one of them has put it off, and to nobody while all have', async () => {
    const { approvalId, engagementId } = await room.waiting('2026-11-24T01:00:00Z');
    await remind(approvalId);
    const putOff = (id: string, until: string) =>
      room.prisma.snooze.create({
        data: {
          ...{ id: `snz_${id}`, engagementId, kind: remindOfApproval.name, subject: approvalId },
          ...{ until: new Date(until), at: new Date('2026-11-25T02:00:00Z') },
          by: { kind: 'member', id, name: 'Somebody' },
        },
      });
    await putOff(ren.id, '2026-11-26T02:00:00Z');
    expect(await remind(approvalId)).toBe('2026-11-26T01:00:00.000Z UNAO');
    await room.prisma.snooze.updateMany({ data: { until: new Date('2026-11-27T02:00:00Z') } });
    for (const { id } of [nao, kei]) await putOff(id, '2026-11-27T02:00:00Z');
    expect(await remind(approvalId)).toBe('2026-11-27T01:00:00.000Z');
    expect(await room.waitsFor(approvalId)).toEqual(['approval.remind 2026-11-30T01:00:00.000Z']);
    await room.prisma.snooze.deleteMany({});
  });

  it('reaches whoever lives in another zone in their morning', async () => {
    await room.prisma.member.update({ where: { id: nao.id }, data: { timeZone: 'America/New_York' } });
    const { approvalId } = await room.waiting('2026-11-24T01:00:00Z');
    await remind(approvalId);
    expect(await remind(approvalId)).toBe('2026-11-26T01:00:00.000Z UREN UNAO');
    const [toRen, toNao] = (await room.effects('slack.post')).slice(-2);
    expect(toRen?.queue).toBe('dm:UREN');
    expect([toNao?.nextTryAt.toISOString(), toNao?.queue]).toEqual([
      '2026-11-26T15:00:00.000Z',
      'dm:UNAO:morning',
    ]);
    await room.prisma.member.update({ where: { id: nao.id }, data: { timeZone: 'Asia/Tokyo' } });
  });

  it('is not brought up any more once it is decided', async () => {
    const { approvalId } = await room.waiting();
    await room.approve(approvalId);
    const before = await room.toldAbout(approvalId);
    await room.perform(remindOfApproval, { approvalId }, room.visit(undefined, '2026-12-02T03:00:00Z'));
    expect(await room.toldAbout(approvalId)).toEqual(before);
    expect(await room.waitsFor(approvalId)).toEqual([]);
  });
});
