import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { signAgreement } from '../../src/agreements/sign-agreement.ts';
import { consequencesOf } from '../../src/rooms.ts';
import { haru } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

let room: AgreementRoom;
beforeAll(async () => {
  room = await openAgreementRoom();
});
afterAll(() => room.close());

it('a signature puts the engagement in force with the signed terms, and plans billing, in one transaction', async () => {
  const engagementId = await room.seedEngagement();
  await room.addMilestone(engagementId);
  const agreementId = await room.draft(engagementId, { paymentTermDays: 30 });
  await room.send(agreementId);
  const perform = createPerform({ prisma: room.prisma, consequencesOf, budgetMs: 20_000 });
  await perform(signAgreement, await room.signing(agreementId), room.visit(haru));
  const engagement = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  expect(engagement).toMatchObject({ status: 'active', agreementVersion: 1, agreedTotal: 400_000n });
  expect(engagement.terms).toMatchObject({ paymentTermDays: 30 });
  const planned = await room.prisma.billingPlanItem.findMany({ where: { engagementId } });
  expect(planned.reduce((sum, { amount }) => sum + amount, 0n)).toBe(400_000n);
  const types = (await room.audits(engagementId)).map(({ type }) => type);
  expect(types.slice(types.indexOf('agreement.signed'))).toEqual(
    expect.arrayContaining(['agreement.signed', 'engagement.activated', 'billing.planned']),
  );
});
