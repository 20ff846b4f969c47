import { afterAll, expect, it } from 'vitest';
import { expireAgreement } from '../../../src/agreements/expire-agreement.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { aoi } from '../../support/room.ts';
import { openDocuSignRoom } from './docusign-room.ts';

const room = await openDocuSignRoom();
afterAll(() => room.close());

it('who was asked reads why, in the agreement’s language: what the team wrote, or that the time has passed', async () => {
  const voided = await room.sentThere();
  await room.perform(
    voidAgreement,
    { agreementId: voided.agreementId, reason: 'Wrong amount' },
    room.visit(aoi),
  );
  const expired = await room.sentThere();
  await room.prisma.agreement.update({ where: { id: expired.agreementId }, data: { locale: 'ja' } });
  const after = room.visit(undefined, '2027-02-01T00:00:00Z');
  await room.perform(expireAgreement, { agreementId: expired.agreementId }, after);
  await room.carry('signature.void');
  expect(room.there.envelopeOf(voided.envelopeId).voidedReason).toBe('Wrong amount');
  expect(room.there.envelopeOf(expired.envelopeId).voidedReason).toBe('署名期限が過ぎました。');
});
