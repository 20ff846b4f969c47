import { afterAll, expect, it } from 'vitest';
import { createSigningCodes } from '../../../src/adapters/http/signing-codes.ts';
import { accessCodeNotice } from '../../../src/agreements/provider/access-code-notice.ts';
import { releaseAgreement } from '../../../src/agreements/release-agreement.ts';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { plain } from '../../../src/kernel/format.ts';
import { aoi, haru } from '../../support/room.ts';
import { openDocuSignRoom } from './docusign-room.ts';

const room = await openDocuSignRoom();
afterAll(() => room.close());
const { there, prisma } = room;
const notice = accessCodeNotice(createSigningCodes({ secret: 'a secret of this test that is long enough' }));

async function sentWithCode() {
  const engagementId = await room.seedEngagement();
  await room.addMilestone(engagementId);
  const agreementId = await room.draft(engagementId);
  await room.perform(releaseAgreement, { agreementId, check: 'access-code' }, room.visit(aoi));
  await room.carry('signature.request');
  const { providerRef } = await room.agreement(agreementId);
  const posts = (await room.effects('slack.post')).map(({ payload }) => JSON.stringify(payload));
  const told = posts.filter((payload) => payload.includes('access-code') && payload.includes(agreementId));
  const { id: signerId, personId } = await prisma.agreementSigner.findFirstOrThrow({
    where: { agreementId },
  });
  const code = there.envelopeOf(providerRef ?? '').signers[0]?.accessCode ?? '';
  const words = async () => {
    const facts = await prisma.$transaction((tx) => notice.load(tx, { agreementId, signerId, personId }));
    const { title, body = [], settled } = notice.say(facts);
    return [title, ...body, ...(settled === undefined ? [] : [settled])]
      .map((said) => plain(said, 'en'))
      .join('\n');
  };
  return { agreementId, signerId, told, code, words };
}

it('who is in Slack is told there, and nothing that is stored holds the code', async () => {
  const { agreementId, told, code, words } = await sentWithCode();
  expect(code).toMatch(/^\d{6}$/);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('UHARU');
  expect(await words()).toContain(code);
  const kept = JSON.stringify(await prisma.effect.findMany(), (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  expect(kept).not.toContain(code);
  await room.perform(voidAgreement, { agreementId, reason: 'x' }, room.visit(aoi));
  expect(await words()).not.toContain(code);
  expect(await words()).toContain('No longer needed');
});

it('who comes to sign instead has a code of their own, and the one before is good for nothing', async () => {
  const { agreementId, signerId, code, words } = await sentWithCode();
  const input = { agreementId, signerId, name: 'Mei Mori', email: 'mei@kawa.example' };
  await room.perform(correctSigner, input, room.visit(aoi));
  await room.carry('signature.correct');
  const { providerRef } = await room.agreement(agreementId);
  const [signer] = there.envelopeOf(providerRef ?? '').signers;
  expect(signer?.email).toBe('mei@kawa.example');
  expect(signer?.accessCode).toMatch(/^\d{6}$/);
  expect(signer?.accessCode).not.toBe(code);
  expect(await words()).toContain('No longer needed');
  const posts = (await room.effects('slack.post')).map(({ payload }) => JSON.stringify(payload));
  const told = posts.filter((payload) => payload.includes('access-code') && payload.includes(agreementId));
  expect(told).toHaveLength(2);
  expect(told.at(-1)).toContain('UAOI');
  expect(there.state.wrong).toEqual([]);
});

it('for who is not, a member is asked to tell it by telephone', async () => {
  await prisma.contact.update({ where: { id: haru.id }, data: { slackUserId: null } });
  const { told, code, words } = await sentWithCode();
  expect(told[0]).toContain('UAOI');
  expect(await words()).toMatch(new RegExp(`${code}[\\s\\S]*by telephone`));
});
