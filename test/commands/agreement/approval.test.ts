import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyToColumn } from '../../../src/agreements/approval/policy.ts';
import { always, kei, nao, ren } from '../../agreements/approval/approval-room.ts';
import { aoi, haru, sora } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown as words } from './agreement-desk.ts';

let desk: AgreementDesk;
beforeAll(async () => {
  desk = await openAgreementDesk();
  await desk.prisma.member.createMany({
    data: [ren, nao, kei].map(({ kind: _kind, ...one }) => ({
      ...one,
      locale: 'en',
      timeZone: 'Asia/Tokyo',
      createdAt: new Date(),
    })),
  });
  await desk.prisma.agency.update({ where: { id: 1 }, data: { approval: policyToColumn(always) } });
});
afterAll(() => desk.close());

async function waiting() {
  const engagementId = await desk.withMilestones(1);
  const agreementId = await desk.draft(engagementId);
  const opened = words(await desk.type('send', engagementId));
  const sent = words(await desk.submit('agreement.send', { agreementId }, { codeWay: 'none' }));
  const row = await desk.prisma.agreementApproval.findFirst({ where: { agreementId, status: 'open' } });
  return { engagementId, agreementId, opened, sent, approvalId: row?.id ?? '' };
}

describe('sending what needs approval', () => {
  it('says so before and after', async () => {
    const { opened, sent } = await waiting();
    expect(opened).toContain('Before it goes out, Ren has to approve it.');
    expect(sent).toContain('waits for approval');
    expect(sent).not.toContain('on its way');
  });

  it('is known by every word of /agreement', async () => {
    const { engagementId, approvalId } = await waiting();
    for (const word of ['send', 'resend'])
      await expect(desk.type(word, engagementId)).rejects.toMatchObject({ code: 'approval.waiting' });
    const status = words(await desk.type('status', engagementId));
    expect(status).toContain('waiting for approval');
    expect(status).toContain('waits for Ren, Nao, Kei, asked by Aoi');
    expect(words(await desk.type('preview', engagementId))).toContain('waiting for approval');
    expect(words(await desk.type('draft', engagementId))).toContain('Drafting it anew takes that back.');
    expect((await desk.type('void', engagementId)).kind).toBe('open');
    await desk.submit('approval.send-back', { approvalId }, { reason: 'Too cheap' }, ren);
    for (const word of ['status', 'draft', 'send'])
      expect(words(await desk.type(word, engagementId))).toContain('Too cheap');
  });
});

describe('the buttons on the card', () => {
  it('approve, and it goes out', async () => {
    const { agreementId, approvalId } = await waiting();
    expect((await desk.press('approval.approve', { approvalId }, ren)).kind).toBe('done');
    expect((await desk.agreement(agreementId)).status).toBe('sending');
  });

  it('send back with a reason, which who asked is told', async () => {
    const { agreementId, approvalId } = await waiting();
    const form = await desk.press('approval.send-back', { approvalId }, nao);
    expect(words(form)).toContain('Aoi reads the reason');
    const back = await desk.submit('approval.send-back', { approvalId }, { reason: 'Too cheap' }, nao);
    expect(words(back)).toContain('Aoi');
    expect((await desk.agreement(agreementId)).status).toBe('draft');
  });

  it('open no form for whoever may not decide, or too late', async () => {
    const { approvalId } = await waiting();
    const press = (person: typeof aoi) => desk.press('approval.send-back', { approvalId }, person);
    await expect(press(aoi)).rejects.toMatchObject({ code: 'approval.yourOwn' });
    await expect(press(sora)).rejects.toMatchObject({ code: 'approval.notYours' });
    await desk.press('approval.approve', { approvalId }, ren);
    await expect(press(nao)).rejects.toMatchObject({ code: 'approval.approvedBefore' });
  });

  it('show the whole text to the team only', async () => {
    const { approvalId } = await waiting();
    expect(words(await desk.press('approval.read', { approvalId }, sora))).toContain('Kawa Foods');
    await expect(desk.press('approval.read', { approvalId }, haru)).rejects.toMatchObject({
      code: 'agreement.onlyTheTeam',
    });
  });
});
