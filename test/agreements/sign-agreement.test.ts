import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/agreements/evidence.ts';
import { signAgreement } from '../../src/agreements/sign-agreement.ts';
import { list } from '../../src/kernel/phrase.ts';
import { aoi, haru, tomo, yuki } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom, origin, sentences } from './agreement-room.ts';

describe('signing', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  it('records who signed what, with which words, from where, and says it with every figure', async () => {
    const { engagementId, milestoneId, agreementId } = await room.sentAgreement();
    await room.sign(agreementId);
    const signed = await room.agreement(agreementId);
    if (signed.status !== 'signed') throw new Error('not signed');
    expect(signed.signature).toEqual({
      contactId: haru.id,
      typedName: 'Haru Kawa',
      name: 'Haru',
      company: 'Kawa Foods',
      email: 'haru@kawa.example',
      slackUserId: 'UHARU',
      slackTeamId: 'TKAWA',
      locale: 'en',
      signedAt: '2026-11-23T01:00:00Z',
      documentSha256: signed.document.sha256,
      ...sentences,
      ...origin,
    });
    const evidence = await evidenceOf(room.prisma, agreementId);
    expect(
      evidence.map(({ action, ip, userAgent, contactId, detail }) => ({
        action,
        ip,
        userAgent,
        contactId,
        detail,
      })),
    ).toEqual([
      {
        action: 'consented',
        ...origin,
        contactId: haru.id,
        detail: { consent: sentences.consent, locale: 'en' },
      },
      {
        action: 'signed',
        ...origin,
        contactId: haru.id,
        detail: { intent: sentences.intent, typedName: 'Haru Kawa', documentSha256: signed.document.sha256 },
      },
    ]);
    const audit = (await room.audits(engagementId)).find(({ type }) => type === 'agreement.signed');
    expect(JSON.parse(audit?.body ?? '{}')).toMatchObject({
      fee: { minor: '400000', currency: 'JPY' },
      deposit: { minor: '100000' },
      startsOn: '2026-12-01',
      version: 1,
      milestones: [{ milestoneId, amount: { minor: '300000', currency: 'JPY' } }],
      terms: { acceptanceWindowDays: 5 },
      signerName: 'Haru Kawa',
      documentSha256: signed.document.sha256,
    });
    expect(await room.prisma.due.count({ where: { subject: agreementId, state: 'waiting' } })).toBe(0);
  });

  it('is done by the acceptor or the stand-in and nobody else', async () => {
    const { agreementId } = await room.sentAgreement();
    for (const person of [tomo, aoi, { ...haru, id: 'con_stranger' }])
      await expect(room.sign(agreementId, person)).rejects.toMatchObject({
        code: 'agreement.notTheSigner',
        said: { values: { who: list(['Haru', 'Yuki']) } },
      });
    await room.sign(agreementId, yuki);
    expect(await room.agreement(agreementId)).toMatchObject({ signature: { contactId: yuki.id } });
  });

  it('says so when nobody is named any more', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { acceptorId: null, standInId: null },
    });
    await expect(room.sign(agreementId)).rejects.toMatchObject({ code: 'agreement.nobodyMaySign' });
  });

  it('happens once, also when pressed twice at the same moment', async () => {
    const { agreementId } = await room.sentAgreement();
    const tries = await Promise.allSettled([
      room.sign(agreementId),
      room.sign(agreementId, yuki),
      room.sign(agreementId),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(room.sign(agreementId)).rejects.toMatchObject({ code: 'agreement.signedBefore' });
    expect(await room.prisma.signingEvidence.count({ where: { agreementId, action: 'signed' } })).toBe(1);
  });

  it('refuses another document than the one that was sent', async () => {
    const { agreementId } = await room.sentAgreement();
    const input = { ...(await room.signing(agreementId)), documentSha256: 'f'.repeat(64) };
    await expect(room.perform(signAgreement, input, room.visit(haru))).rejects.toMatchObject({
      code: 'agreement.otherDocument',
    });
  });

  it('refuses before it was sent and after its last minute', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const draft = await room.draft(engagementId);
    await expect(room.sign(draft)).rejects.toMatchObject({ code: 'agreement.notSentYet' });
    const { agreementId } = await room.sentAgreement();
    await expect(room.sign(agreementId, haru, afterDays(30))).rejects.toMatchObject({
      code: 'agreement.expired',
    });
    await room.sign(agreementId, haru, '2026-12-23T00:59:59Z');
  });

  it('refuses when an amount or a milestone changed after the text was sent', async () => {
    const changes: ((ids: { engagementId: string; milestoneId: string }) => Promise<unknown>)[] = [
      ({ milestoneId }) => room.prisma.milestone.update({ where: { id: milestoneId }, data: { amount: 1n } }),
      ({ engagementId }) => room.addMilestone(engagementId),
      ({ milestoneId }) =>
        room.prisma.milestone.update({ where: { id: milestoneId }, data: { status: 'replaced' } }),
    ];
    for (const change of changes) {
      const ids = await room.sentAgreement();
      await change(ids);
      await expect(room.sign(ids.agreementId)).rejects.toMatchObject({ code: 'agreement.planMoved' });
    }
  });

  it('needs a name that can be seen and both sentences', async () => {
    const { agreementId } = await room.sentAgreement();
    const good = await room.signing(agreementId);
    for (const bad of [
      { typedName: ' \u200b ' },
      { typedName: 'x'.repeat(121) },
      { intent: '' },
      { consent: '' },
    ])
      await expect(room.perform(signAgreement, { ...good, ...bad }, room.visit(haru))).rejects.toThrow();
    expect((await room.agreement(agreementId)).status).toBe('sent');
    await room.perform(signAgreement, { ...good, typedName: '  河  春\u202e\n' }, room.visit(haru));
    expect(await room.agreement(agreementId)).toMatchObject({ signature: { typedName: '河 春' } });
  });
});
