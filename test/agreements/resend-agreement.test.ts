import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resendAgreement } from '../../src/agreements/resend-agreement.ts';
import { aoi, sora } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom } from './agreement-room.ts';

describe('sending again', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

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
});
