import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftAgreement } from '../../src/agreements/draft-agreement.ts';
import { aoi, haru, mio, sora } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom, usualDraft } from './agreement-room.ts';

describe('drafting an agreement', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  it('settles the fee as deposit plus milestones and keeps text, plan and terms', async () => {
    const engagementId = await room.seedEngagement();
    const first = await room.addMilestone(engagementId, { title: 'Wireframes', amount: 300_000n });
    const second = await room.addMilestone(engagementId, {
      title: 'Site',
      amount: 700_000n,
      dueOn: '2027-01-29',
    });
    const id = await room.draft(engagementId, { acceptanceWindowDays: 7, silentAcceptance: false });
    const made = await room.agreement(id);
    expect(made).toMatchObject({
      status: 'draft',
      version: 1,
      title: 'Service agreement: Website',
      signerId: haru.id,
      fee: { minor: 1_100_000n, currency: 'JPY' },
      deposit: { minor: 100_000n, currency: 'JPY' },
      plan: [
        { milestoneId: first, title: 'Wireframes', amount: '300000' },
        { milestoneId: second, title: 'Site', amount: '700000' },
      ],
      terms: { acceptanceWindowDays: 7, silentAcceptance: false, digestHour: 15 },
    });
    expect(made.startsOn.toString()).toBe('2026-12-01');
    expect(made.body).toContain('The total fee is JPY 1,100,000.');
    expect(made.body).toContain('Silence is not acceptance');
    expect(made.body).toContain('Within 7 business days of delivery (14 for the final delivery)');
    const [audit] = await room.audits(engagementId);
    expect(audit?.type).toBe('agreement.drafted');
  });

  it('speaks the language of the engagement', async () => {
    for (const [locale, words] of [
      ['ja', '業務委託契約書：Website'],
      ['zh', '服务合同：Website'],
    ] as const) {
      const engagementId = await room.seedEngagement({ locale });
      await room.addMilestone(engagementId);
      expect((await room.agreement(await room.draft(engagementId))).title).toBe(words);
    }
  });

  it('replaces an earlier draft under a new id, so that an id always names one text', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const first = await room.draft(engagementId);
    const second = await room.draft(engagementId, { deposit: '0' });
    expect(second).not.toBe(first);
    await expect(room.agreement(first)).rejects.toMatchObject({ code: 'agreement.unknown' });
    expect(await room.agreement(second)).toMatchObject({ version: 1, fee: { minor: 300_000n } });
  });

  it('numbers on after a version that was voided', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    await room.prisma.agreement.update({
      where: { id: agreementId },
      data: { status: 'voided', closedAt: new Date(), closedReason: 'typo' },
    });
    expect((await room.agreement(await room.draft(engagementId))).version).toBe(2);
  });

  it('refuses while a version is out for signature, and after one is signed', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    await expect(room.draft(engagementId)).rejects.toMatchObject({ code: 'agreement.outAlready' });
    await room.sign(agreementId);
    await expect(room.draft(engagementId)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
    const active = await room.seedEngagement({ agreedTotal: 1n });
    await expect(room.draft(active)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
  });

  it('refuses everybody but owners and leads', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    for (const person of [mio, sora, haru])
      await expect(room.draft(engagementId, {}, person)).rejects.toMatchObject({
        code: 'agreement.notYours',
      });
    await room.draft(engagementId, {}, { ...sora, role: 'lead' });
  });

  it('says at the field what is wrong with the deposit', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    for (const deposit of ['1.5', 'many', '-3'])
      await expect(room.draft(engagementId, { deposit })).rejects.toMatchObject({
        code: 'agreement.amount',
        field: 'deposit',
      });
    await room.draft(engagementId, { deposit: '' });
    await room.draft(engagementId, { deposit: '￥１２０，０００' });
  });

  it('lists everything that keeps it from being sent, and leaves the earlier draft as it was', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const kept = await room.draft(engagementId);
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: null } });
    const drafting = room.perform(
      draftAgreement,
      { engagementId, ...usualDraft, startsOn: '2026-11-28' },
      room.visit(aoi),
    );
    await expect(drafting).rejects.toMatchObject({ code: 'agreement.notReady', field: undefined });
    expect((await room.agreement(kept)).status).toBe('draft');
  });

  it('points at the field when that alone can mend it', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    await expect(room.draft(engagementId, { startsOn: '2026-11-28' })).rejects.toMatchObject({
      field: 'startsOn',
    });
  });

  it('refuses without a template of the language', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const lone = await openAgreementRoom();
    await lone.prisma.agreementTemplate.deleteMany({});
    const other = await lone.seedEngagement();
    await lone.addMilestone(other);
    await expect(lone.draft(other)).rejects.toMatchObject({ code: 'agreement.noTemplate' });
    await lone.close();
  });
});
