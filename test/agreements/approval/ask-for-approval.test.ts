import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money } from '../../../src/kernel/money.ts';
import { aoi, sora } from '../../support/room.ts';
import { type ApprovalRoom, always, nao, openApprovalRoom, ren } from './approval-room.ts';

describe('an agreement that needs a second person', () => {
  let room: ApprovalRoom;
  beforeAll(async () => {
    room = await openApprovalRoom();
  });
  afterAll(() => room.close());

  it('waits instead of going out, and asks the team and the approver', async () => {
    const { agreementId, approvalId, engagementId } = await room.waiting();
    expect((await room.agreement(agreementId)).status).toBe('approving');
    expect(await room.approval(approvalId)).toMatchObject({
      status: 'open',
      askedBy: { id: aoi.id },
      approverId: ren.id,
      standInId: nao.id,
      choices: { agreementId, codeWay: null },
      fee: { minor: 400_000n },
      version: 1,
    });
    expect(await room.toldAbout(approvalId)).toEqual(['approval.asked team', 'approval.asked UREN']);
    expect(await room.effects('signature.request')).toEqual([]);
    const types = (await room.audits(engagementId)).map(({ type }) => type);
    expect(types).toContain('approval.asked');
    expect(types).not.toContain('agreement.released');
  });

  it('is told who is to decide when it is sent once more', async () => {
    const { agreementId } = await room.waiting();
    await expect(room.asks(agreementId)).rejects.toMatchObject({ code: 'approval.waiting' });
  });

  it('is asked about once when it is sent twice at once', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const tries = await Promise.allSettled([room.asks(agreementId), room.asks(agreementId, ren)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await room.prisma.agreementApproval.count({ where: { agreementId } })).toBe(1);
  });

  it('is asked about only where it could go out as it stands', async () => {
    const engagementId = await room.seedEngagement();
    const milestoneId = await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    await expect(room.asks(agreementId, sora)).rejects.toMatchObject({ code: 'agreement.notYours' });
    await room.prisma.milestone.update({ where: { id: milestoneId }, data: { amount: 300_001n } });
    await expect(room.asks(agreementId)).rejects.toMatchObject({ code: 'agreement.totalMoved' });
    expect(await room.prisma.agreementApproval.count({ where: { agreementId } })).toBe(0);
  });

  it('goes to the stand-in when the approver asks', async () => {
    const { approvalId } = await room.waiting(undefined, ren);
    expect(await room.toldAbout(approvalId)).toEqual(['approval.asked team', 'approval.asked UNAO']);
  });

  it('needs nobody below the amount, by the agency’s own rule', async () => {
    await room.setPolicy({ ...always, when: 'from-amount', from: money(400_001n, 'JPY') });
    const below = await room.waiting();
    expect((await room.agreement(below.agreementId)).status).toBe('sending');
    await room.setPolicy({ ...always, when: 'from-amount', from: money(400_000n, 'JPY') });
    const from = await room.waiting();
    expect((await room.agreement(from.agreementId)).status).toBe('approving');
    await room.setPolicy({ when: 'never' });
    const free = await room.waiting();
    expect((await room.agreement(free.agreementId)).status).toBe('sending');
    await room.setPolicy(always);
  });
});

describe('an agency with one owner and no lead', () => {
  it('lets the asker approve, and says so', async () => {
    const room = await openApprovalRoom({ ...always, approverId: aoi.id, standInId: null });
    await room.prisma.member.deleteMany({ where: { id: { notIn: [aoi.id, sora.id] } } });
    const { approvalId, agreementId, engagementId } = await room.waiting();
    expect(await room.toldAbout(approvalId)).toEqual(['approval.asked team', 'approval.asked UAOI']);
    await room.approve(approvalId, aoi);
    expect((await room.agreement(agreementId)).status).toBe('sending');
    const given = (await room.audits(engagementId)).find(({ type }) => type === 'approval.given');
    expect(given?.body).toContain('"alone":true');
    await room.close();
  });
});
