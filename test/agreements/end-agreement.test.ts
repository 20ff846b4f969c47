import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declineAgreement } from '../../src/agreements/decline-agreement.ts';
import { expireAgreement } from '../../src/agreements/expire-agreement.ts';
import { openAgreement } from '../../src/agreements/open-agreement.ts';
import { remindOfAgreement, warnOfExpiry } from '../../src/agreements/remind-of-agreement.ts';
import { resendAgreement } from '../../src/agreements/resend-agreement.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { aoi, haru, sora, tomo } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom, origin } from './agreement-room.ts';

describe('an agreement that is out', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  const voiding = (agreementId: string, person = aoi, reason = 'Wrong amount') =>
    room.perform(voidAgreement, { agreementId, reason }, room.visit(person));
  const decline = (agreementId: string, reason = 'Too dear', person = haru) =>
    room.perform(declineAgreement, { agreementId, reason, origin }, room.visit(person));
  const dues = async (subject: string, state = 'waiting') =>
    (await room.prisma.due.findMany({ where: { subject, state }, orderBy: { dueAt: 'asc' } })).map(
      ({ kind, dueAt }) => [kind, dueAt.toISOString()],
    );

  // The room's now is a holiday, so the first business day is the day after.
  it('has its reminders, warning and end promised when it was sent', async () => {
    const { agreementId } = await room.sentAgreement();
    expect(await dues(agreementId)).toEqual([
      ['agreement.remind', '2026-11-26T01:00:00.000Z'],
      ['agreement.remind', '2026-11-30T01:00:00.000Z'],
      ['agreement.remind', '2026-12-02T01:00:00.000Z'],
      ['agreement.remind', '2026-12-04T01:00:00.000Z'],
      ['agreement.remind', '2026-12-08T01:00:00.000Z'],
      ['agreement.warn-of-expiry', '2026-12-18T01:00:00.000Z'],
      ['agreement.expire', '2026-12-23T01:00:00.000Z'],
    ]);
  });

  it('can be voided with a reason, and what was due is taken back', async () => {
    const { agreementId } = await room.sentAgreement();
    await voiding(agreementId);
    expect(await room.agreement(agreementId)).toMatchObject({ status: 'voided', reason: 'Wrong amount' });
    expect(await dues(agreementId)).toEqual([]);
    await expect(room.sign(agreementId)).rejects.toMatchObject({ code: 'agreement.closedBefore' });
    await expect(voiding(agreementId)).rejects.toMatchObject({ code: 'agreement.nothingToVoid' });
    await expect(decline(agreementId)).rejects.toMatchObject({ code: 'agreement.closedBefore' });
  });

  it('is voided by owners and leads only, never once it is signed', async () => {
    const { agreementId } = await room.sentAgreement();
    await expect(voiding(agreementId, sora)).rejects.toMatchObject({ code: 'agreement.notYours' });
    await expect(voiding(agreementId, aoi, ' ')).rejects.toThrow();
    await room.sign(agreementId);
    await expect(voiding(agreementId)).rejects.toMatchObject({ code: 'agreement.nothingToVoid' });
  });

  it('can be voided as a draft', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    await voiding(agreementId);
    expect(await room.agreement(agreementId)).toMatchObject({ status: 'voided', shown: null });
  });

  it('is declined by a signer with a reason, and evidence is kept', async () => {
    const { agreementId } = await room.sentAgreement();
    await expect(decline(agreementId, 'No', tomo)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    await expect(decline(agreementId, ' \u200b')).rejects.toThrow();
    await decline(agreementId);
    expect(await room.agreement(agreementId)).toMatchObject({ status: 'declined', reason: 'Too dear' });
    const evidence = await room.prisma.signingEvidence.findMany({ where: { agreementId } });
    expect(evidence).toMatchObject([
      { action: 'declined', contactId: haru.id, ...origin, detail: { reason: 'Too dear' } },
    ]);
    await expect(room.sign(agreementId)).rejects.toMatchObject({ code: 'agreement.closedBefore' });
  });

  it('expires at its last minute, not before, and not once it is decided', async () => {
    const { agreementId } = await room.sentAgreement();
    const expire = (at: string) => room.perform(expireAgreement, { agreementId }, room.visit(undefined, at));
    await expire('2026-12-23T00:59:59Z');
    expect((await room.agreement(agreementId)).status).toBe('sent');
    await expire(afterDays(30));
    expect((await room.agreement(agreementId)).status).toBe('expired');
    const { agreementId: signed } = await room.sentAgreement();
    await room.sign(signed);
    await room.perform(expireAgreement, { agreementId: signed }, room.visit(undefined, afterDays(30)));
    expect((await room.agreement(signed)).status).toBe('signed');
  });

  it('is reminded and warned of only while it is open', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    for (const nudge of [remindOfAgreement, warnOfExpiry])
      await room.perform(nudge, { agreementId }, room.visit());
    await voiding(agreementId);
    for (const nudge of [remindOfAgreement, warnOfExpiry])
      await room.perform(nudge, { agreementId }, room.visit());
    const types = (await room.audits(engagementId)).map(({ type }) => type).slice(-3);
    expect(types).toEqual(['agreement.reminded', 'agreement.expiry-warned', 'agreement.voided']);
  });

  it('is posted again on request while it is open', async () => {
    const { agreementId } = await room.sentAgreement();
    const before = (await room.told()).length;
    await room.perform(resendAgreement, { agreementId }, room.visit(aoi));
    expect((await room.told()).slice(before)).toEqual(['agreement.to-sign']);
    await expect(room.perform(resendAgreement, { agreementId }, room.visit(sora))).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
    await expect(
      room.perform(resendAgreement, { agreementId }, room.visit(aoi, afterDays(31))),
    ).rejects.toMatchObject({ code: 'agreement.expired' });
    await room.sign(agreementId);
    await expect(room.perform(resendAgreement, { agreementId }, room.visit(aoi))).rejects.toMatchObject({
      code: 'agreement.signedBefore',
    });
  });

  it('keeps a look at most once a minute for each person, and none by strangers', async () => {
    const { agreementId } = await room.sentAgreement();
    const look = (person = haru, at?: string) =>
      room.perform(openAgreement, { agreementId, origin }, room.visit(person, at));
    await look();
    await look(haru, '2026-11-23T01:00:59Z');
    await look({ ...haru, id: 'con_yuki' });
    await look(haru, '2026-11-23T01:01:00Z');
    await expect(look(tomo)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    const rows = await room.prisma.signingEvidence.findMany({
      where: { agreementId },
      orderBy: { at: 'asc' },
    });
    expect(rows.map(({ action, contactId }) => [action, contactId])).toEqual([
      ['opened', 'con_haru'],
      ['opened', 'con_yuki'],
      ['opened', 'con_haru'],
    ]);
  });
});
