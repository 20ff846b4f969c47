import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { aoi, haru, sora, tomo } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom } from './agreement-room.ts';

describe('letting a draft go', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  const drafted = async () => {
    const engagementId = await room.seedEngagement();
    const milestoneId = await room.addMilestone(engagementId, { amount: 300_000n });
    return { engagementId, milestoneId, agreementId: await room.draft(engagementId) };
  };
  const release = (agreementId: string, at?: string, person = aoi) =>
    room.perform(releaseAgreement, { agreementId }, room.visit(person, at));

  it('promises the request for a signature, once', async () => {
    const { agreementId } = await drafted();
    await release(agreementId);
    expect((await room.agreement(agreementId)).status).toBe('sending');
    const promised = (await room.effects('signature.request')).filter(
      ({ payload }) => JSON.stringify(payload) === JSON.stringify({ agreementId }),
    );
    expect(promised).toHaveLength(1);
    expect(promised[0]).toMatchObject({ queue: `agreement:${agreementId}` });
    await expect(release(agreementId)).rejects.toMatchObject({ code: 'agreement.notADraft' });
  });

  it('refuses a total that is off by one minor unit, with both numbers', async () => {
    for (const [amount, sum] of [
      [300_001n, 400_001n],
      [299_999n, 399_999n],
    ] as const) {
      const { agreementId, milestoneId } = await drafted();
      await room.prisma.milestone.update({ where: { id: milestoneId }, data: { amount } });
      await expect(release(agreementId)).rejects.toMatchObject({
        code: 'agreement.totalMoved',
        said: { values: { fee: { minor: 400_000n }, sum: { minor: sum } } },
      });
      expect((await room.agreement(agreementId)).status).toBe('draft');
    }
  });

  it('refuses a text that is no longer what the milestones, people and names say', async () => {
    const changes: ((of: Awaited<ReturnType<typeof drafted>>) => Promise<unknown>)[] = [
      ({ milestoneId }) =>
        room.prisma.milestone.update({ where: { id: milestoneId }, data: { title: 'Other' } }),
      ({ milestoneId }) =>
        room.prisma.milestone.update({ where: { id: milestoneId }, data: { dueOn: new Date('2026-12-21') } }),
      ({ engagementId }) =>
        room.prisma.engagement.update({ where: { id: engagementId }, data: { name: 'Shop' } }),
      ({ engagementId }) =>
        room.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: tomo.id } }),
    ];
    for (const change of changes) {
      const made = await drafted();
      await change(made);
      await expect(release(made.agreementId)).rejects.toMatchObject({ code: 'agreement.outOfDate' });
    }
  });

  it('refuses what has become impossible since it was drafted', async () => {
    const { engagementId, agreementId } = await drafted();
    await expect(release(agreementId, afterDays(40))).rejects.toMatchObject({ code: 'agreement.notReady' });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: null } });
    await expect(release(agreementId)).rejects.toMatchObject({ code: 'agreement.notReady' });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { agreementVersion: 1 } });
    await expect(release(agreementId)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
  });

  it('refuses a draft that a newer one replaced, and people who may not', async () => {
    const { engagementId, agreementId } = await drafted();
    const newer = await room.draft(engagementId);
    await expect(release(agreementId)).rejects.toMatchObject({ code: 'agreement.unknown' });
    await expect(release(newer, undefined, sora)).rejects.toMatchObject({ code: 'agreement.notYours' });
    await expect(
      room.perform(releaseAgreement, { agreementId: newer }, room.visit(haru)),
    ).rejects.toMatchObject({ code: 'agreement.notYours' });
  });

  it('lets one of two go when both are pressed at once', async () => {
    const { agreementId } = await drafted();
    const tries = await Promise.allSettled([release(agreementId), release(agreementId)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('never has two versions out at once', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const row = await room.prisma.agreement.findUniqueOrThrow({ where: { id: agreementId } });
    const {
      id: _id,
      version: _version,
      plan,
      terms,
      signature: _signature,
      clauses,
      answers,
      billing,
      addendum: _addendum,
      ...rest
    } = row;
    const copy = {
      ...rest,
      id: 'agr_second',
      version: 2,
      status: 'draft',
      plan: plan ?? [],
      terms: terms ?? {},
      clauses: clauses ?? [],
      answers: answers ?? {},
      billing: billing ?? {},
    };
    await room.prisma.agreement.create({ data: copy });
    await expect(release('agr_second')).rejects.toMatchObject({
      code: 'agreement.outAlready',
      said: { values: { version: 1 } },
    });
    expect(engagementId).toBe(row.engagementId);
  });
});
