import { afterAll, expect, it } from 'vitest';
import { toSignLetter } from '../../../src/agreements/letters.ts';
import { resendAgreement } from '../../../src/agreements/resend-agreement.ts';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { aoi } from '../../support/room.ts';
import { openDocuSignRoom } from './docusign-room.ts';

const room = await openDocuSignRoom();
afterAll(async () => {
  expect(room.there.state.wrong).toEqual([]);
  await room.close();
});
const { there, prisma } = room;

it('sent again: DocuSign mails whoever’s turn it is once more', async () => {
  const { agreementId, envelopeId } = await room.sentThere();
  const { mailed } = there.envelopeOf(envelopeId);
  await room.perform(resendAgreement, { agreementId }, room.visit(aoi));
  expect(await room.carry('signature.remind')).toBe(1);
  expect(there.envelopeOf(envelopeId).mailed).toBe(mailed + 1);
});

it('a wrong recipient is corrected there, and mailed at the new address', async () => {
  const { agreementId, envelopeId } = await room.sentThere();
  const { id: signerId } = await prisma.agreementSigner.findFirstOrThrow({ where: { agreementId } });
  const input = { agreementId, signerId, name: 'Yuki Kawa', email: 'yuki.new@kawa.example' };
  await room.perform(correctSigner, input, room.visit(aoi));
  expect(await room.carry('signature.correct')).toBe(1);
  expect(there.envelopeOf(envelopeId).signers).toMatchObject([
    { clientUserId: signerId, email: 'yuki.new@kawa.example' },
  ]);
});

it('our own letters with a link are not sent: DocuSign mails its own', async () => {
  const { agreementId } = await room.sentThere();
  const facts = await room.prisma.$transaction((tx) => toSignLetter.load(tx, { agreementId }));
  if (facts === undefined) throw new Error('no facts');
  expect(toSignLetter.holds?.(facts, room.visit().now)).toBe(false);
});
