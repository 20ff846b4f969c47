import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { aoi } from '../../support/room.ts';
import { type ApprovalRoom, kei, nao, openApprovalRoom, ren } from './approval-room.ts';

describe('a second person says no', () => {
  let room: ApprovalRoom;
  beforeAll(async () => {
    room = await openApprovalRoom();
  });
  afterAll(() => room.close());

  it('and it is a draft again, with the reason; nothing went out', async () => {
    const { agreementId, approvalId } = await room.waiting();
    await room.sendBack(approvalId);
    expect((await room.agreement(agreementId)).status).toBe('draft');
    expect(await room.approval(approvalId)).toMatchObject({
      status: 'sent-back',
      by: { id: ren.id },
      reason: 'The fee is too low',
    });
    expect(await room.toldAbout(approvalId)).toContain('approval.decided UAOI');
    expect(await room.waitsFor(approvalId)).toEqual([]);
    expect(await room.prisma.agreementSigner.count({ where: { agreementId } })).toBe(0);
    expect(await room.effects('signature.request')).toEqual([]);
    await expect(room.approve(approvalId)).rejects.toMatchObject({ code: 'approval.sentBackBefore' });
    await expect(room.sendBack(approvalId, nao)).rejects.toMatchObject({ code: 'approval.sentBackBefore' });
  });

  it('it can be asked about again, and is then another question', async () => {
    const { agreementId, approvalId } = await room.waiting();
    await room.sendBack(approvalId);
    const again = await room.asks(agreementId);
    expect(again).not.toBe(approvalId);
    await room.approve(again, nao);
    expect((await room.agreement(agreementId)).status).toBe('sending');
  });

  it('never without a reason, nor by who asked', async () => {
    const { approvalId } = await room.waiting();
    await expect(room.sendBack(approvalId, ren, ' ')).rejects.toThrow();
    await expect(room.sendBack(approvalId, aoi)).rejects.toMatchObject({ code: 'approval.yourOwn' });
    await room.sendBack(approvalId, kei);
  });
});

describe('what waits for approval', () => {
  let room: ApprovalRoom;
  beforeAll(async () => {
    room = await openApprovalRoom();
  });
  afterAll(() => room.close());

  it('is withdrawn when it is drafted anew: nobody approves a text that is gone', async () => {
    const { engagementId, agreementId, approvalId } = await room.waiting();
    const newer = await room.draft(engagementId);
    expect(await room.prisma.agreement.findUnique({ where: { id: agreementId } })).toBeNull();
    expect(await room.agreement(newer)).toMatchObject({ status: 'draft', version: 1 });
    expect(await room.approval(approvalId)).toMatchObject({ status: 'withdrawn', why: 'redrafted' });
    expect(await room.waitsFor(approvalId)).toEqual([]);
    await expect(room.approve(approvalId)).rejects.toMatchObject({ code: 'approval.withdrawnBefore' });
    expect(await room.toldAbout(approvalId)).not.toContain('approval.decided UAOI');
  });

  it('is withdrawn when it is voided', async () => {
    const { agreementId, approvalId } = await room.waiting();
    await room.perform(voidAgreement, { agreementId, reason: 'Not now' }, room.visit(aoi));
    expect(await room.agreement(agreementId)).toMatchObject({ status: 'voided', shown: null });
    expect(await room.approval(approvalId)).toMatchObject({ status: 'withdrawn', why: 'voided' });
    expect(await room.waitsFor(approvalId)).toEqual([]);
    await expect(room.sendBack(approvalId)).rejects.toMatchObject({ code: 'approval.withdrawnBefore' });
  });

  it('can’t be signed, and clients are shown no card of it', async () => {
    const { agreementId } = await room.waiting();
    await expect(room.sign(agreementId)).rejects.toMatchObject({ code: 'agreement.notSentYet' });
  });
});
