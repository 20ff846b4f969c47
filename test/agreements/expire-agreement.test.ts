import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireAgreement } from '../../src/agreements/expire-agreement.ts';
import { type AgreementRoom, afterDays, openAgreementRoom } from './agreement-room.ts';

describe('expiry', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

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
});
