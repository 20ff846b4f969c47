import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declineAgreement } from '../../src/agreements/decline-agreement.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { aoi, haru, sora } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom, origin } from './agreement-room.ts';

describe('voiding', () => {
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
});
