import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remindOfApproval } from '../../../src/agreements/approval/remind-of-approval.ts';
import { refusalOf } from '../../milestones/whole-room.ts';
import { aoi, sora } from '../../support/room.ts';
import { type ApprovalRoom, kei, nao, openApprovalRoom, ren } from './approval-room.ts';

let room: ApprovalRoom;
beforeAll(async () => {
  room = await openApprovalRoom();
  await room.setPolicy({ when: 'always', from: null, approverId: ren.id, standInId: null });
});
afterAll(() => room.close());
beforeEach(() => room.prisma.absence.deleteMany({}));

const TUESDAY = '2026-11-24T01:00:00Z';
const away = async (memberId: string, standInId: string | null) => {
  await room.prisma.absence.create({
    data: {
      id: `abs_${memberId}`,
      memberId,
      standInId,
      firstDay: new Date('2026-11-24'),
      lastDay: new Date('2026-11-25'),
      addedBy: {},
      addedAt: new Date(TUESDAY),
    },
  });
};

describe('while the approver is away', () => {
  it('whoever stands in is asked and reminded, and may decide', async () => {
    await away(ren.id, nao.id);
    const { approvalId } = await room.waiting(TUESDAY);
    expect(await room.toldAbout(approvalId)).toEqual(['approval.asked team', 'approval.asked UNAO']);
    await room.perform(remindOfApproval, { approvalId }, room.visit(undefined, '2026-11-25T01:00:00Z'));
    expect((await room.toldAbout(approvalId)).slice(2)).toEqual(['approval.reminder UNAO']);
    await room.approve(approvalId, nao, '2026-11-25T02:00:00Z');
    expect((await room.approval(approvalId)).status).toBe('approved');
  });

  it('and back again, it is theirs', async () => {
    await away(ren.id, nao.id);
    const { approvalId } = await room.waiting('2026-11-26T01:00:00Z');
    expect((await room.toldAbout(approvalId)).at(-1)).toBe('approval.asked UREN');
    const attempt = room.approve(approvalId, nao, '2026-11-26T02:00:00Z');
    expect(await refusalOf(attempt)).toBe('approval.notYours');
  });

  it.each([
    ['nobody stands in', null],
    ['whoever stands in may not approve', sora.id],
    ['whoever stands in has asked for it', aoi.id],
  ])('it waits for them where %s', async (_what, standInId) => {
    await away(ren.id, standInId);
    const { approvalId } = await room.waiting(TUESDAY);
    expect((await room.toldAbout(approvalId)).at(-1)).toBe('approval.asked UREN');
    await room.approve(approvalId, kei, TUESDAY);
  });
});
