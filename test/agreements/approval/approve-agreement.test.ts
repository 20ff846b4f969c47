import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aoi, haru, mio, sora } from '../../support/room.ts';
import { type ApprovalRoom, kei, nao, openApprovalRoom, ren } from './approval-room.ts';

describe('a second person says yes', () => {
  let room: ApprovalRoom;
  beforeAll(async () => {
    room = await openApprovalRoom();
  });
  afterAll(() => room.close());

  const requested = async (agreementId: string) =>
    (await room.effects('signature.request')).filter(({ payload }) =>
      JSON.stringify(payload).includes(agreementId),
    ).length;

  it('and it goes out as it was chosen, once, and who asked is told', async () => {
    const { agreementId, approvalId, engagementId } = await room.waiting();
    await room.approve(approvalId);
    expect((await room.agreement(agreementId)).status).toBe('sending');
    expect(await requested(agreementId)).toBe(1);
    expect(await room.approval(approvalId)).toMatchObject({ status: 'approved', by: { id: ren.id } });
    expect(await room.toldAbout(approvalId)).toContain('approval.decided UAOI');
    expect(await room.waitsFor(approvalId)).toEqual([]);
    const types = (await room.audits(engagementId)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['approval.given', 'agreement.released']);
    await room.carry('signature.request');
    expect((await room.agreement(agreementId)).status).toBe('sent');
    await expect(room.approve(approvalId, nao)).rejects.toMatchObject({ code: 'approval.approvedBefore' });
  });

  it('with the way of the code that was chosen when it was asked', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const { releaseAgreement } = await import('../../../src/agreements/release-agreement.ts');
    await room.perform(releaseAgreement, { agreementId, codeWay: 'slack' }, room.visit(aoi));
    expect((await room.agreement(agreementId)).codeWay).toBeNull();
    const { id } = await room.prisma.agreementApproval.findFirstOrThrow({ where: { agreementId } });
    await room.approve(id);
    expect((await room.agreement(agreementId)).codeWay).toBe('slack');
  });

  it('is the approver, the stand-in or an owner, never who asked, nor anybody else', async () => {
    for (const person of [ren, nao, kei]) {
      const { approvalId } = await room.waiting();
      await room.approve(approvalId, person);
      expect((await room.approval(approvalId)).status).toBe('approved');
    }
    const { approvalId } = await room.waiting();
    await expect(room.approve(approvalId, aoi)).rejects.toMatchObject({ code: 'approval.yourOwn' });
    for (const person of [mio, sora, haru, room.visit().person])
      await expect(room.approve(approvalId, person)).rejects.toMatchObject({ code: 'approval.notYours' });
    const asked = await room.waiting(undefined, ren);
    await expect(room.approve(asked.approvalId, ren)).rejects.toMatchObject({ code: 'approval.yourOwn' });
    await room.approve(asked.approvalId, aoi);
  });

  it('counts by the role of now: who has lost it decides no more', async () => {
    const { approvalId } = await room.waiting();
    await room.prisma.member.update({ where: { id: ren.id }, data: { role: 'member' } });
    await expect(room.approve(approvalId)).rejects.toMatchObject({ code: 'approval.notYours' });
    await room.prisma.member.update({ where: { id: ren.id }, data: { role: 'lead' } });
    await room.approve(approvalId);
  });

  it('is refused when it no longer says what is true; it goes on waiting', async () => {
    const { approvalId, milestoneId, agreementId } = await room.waiting();
    await room.prisma.milestone.update({ where: { id: milestoneId }, data: { amount: 1n } });
    await expect(room.approve(approvalId)).rejects.toMatchObject({ code: 'agreement.totalMoved' });
    expect((await room.agreement(agreementId)).status).toBe('approving');
    expect((await room.approval(approvalId)).status).toBe('open');
    expect(await room.waitsFor(approvalId)).toHaveLength(1);
  });

  it('one of two who decide at once', async () => {
    const { approvalId, agreementId } = await room.waiting();
    const tries = await Promise.allSettled([room.approve(approvalId), room.sendBack(approvalId, nao)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { status } = await room.agreement(agreementId);
    expect(status).toBe((await room.approval(approvalId)).status === 'approved' ? 'sending' : 'draft');
    expect(await requested(agreementId)).toBe(status === 'sending' ? 1 : 0);
  });
});
