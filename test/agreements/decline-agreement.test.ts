import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declineAgreement } from '../../src/agreements/decline-agreement.ts';
import { haru, tomo } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom, origin } from './agreement-room.ts';

describe('declining', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  const decline = (agreementId: string, reason = 'Too dear', person = haru) =>
    room.perform(declineAgreement, { agreementId, reason, origin }, room.visit(person));

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
});
