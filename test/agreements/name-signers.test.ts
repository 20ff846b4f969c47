import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { aoi, haru, mio, tomo, yuki } from '../support/room.ts';
import { openSeveralRoom, type SeveralRoom } from './signing/several-signers.ts';

describe('naming who signs', () => {
  let room: SeveralRoom;
  beforeAll(async () => {
    room = await openSeveralRoom();
  });
  afterAll(() => room.close());

  it('puts the decision-maker first, the others as they were chosen, the agency last', async () => {
    const { agreementId } = await room.sentToSeveral({
      otherSigners: [tomo.id, yuki.id],
      newSigner: { name: 'Ren', email: 'ren@kawa.example' },
    });
    expect(
      (await room.signers(agreementId)).map(({ position, role, name }) => [position, role, name]),
    ).toEqual([
      [1, 'client', 'Haru'],
      [2, 'client', 'Tomo'],
      [3, 'client', 'Yuki'],
      [4, 'client', 'Ren'],
      [5, 'agency', 'Aoi'],
    ]);
  });

  it('takes a new name at a known address for the person who is known', async () => {
    const { agreementId } = await room.sentToSeveral({
      otherSigners: [],
      newSigner: { name: 'T. Sato', email: 'TOMO@kawa.example' },
    });
    expect((await room.signers(agreementId))[1]).toMatchObject({ personId: tomo.id, name: 'Tomo' });
  });

  it.each([
    ['somebody twice', { otherSigners: [haru.id] }, 'signing.twice', 'otherSigners'],
    [
      'a known person as a new one',
      { otherSigners: [tomo.id], newSigner: { name: 'Tomo', email: 'tomo@kawa.example' } },
      'signing.twice',
      'newEmail',
    ],
    ['a stranger', { otherSigners: ['con_stranger'] }, 'signing.notTheirs', 'otherSigners'],
    [
      'one who may not bind the agency',
      { countersignerId: mio.id },
      'signing.mayNotCountersign',
      'countersigner',
    ],
    ['a telephone check without a number', { check: 'phone' as const }, 'signing.noPhone', 'phones'],
  ])('refuses %s, and then nothing is sent', async (_what, choices, code, field) => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const trying = room.perform(releaseAgreement, { agreementId, ...choices }, room.visit(aoi));
    await expect(trying).rejects.toMatchObject({ code, field });
    expect((await room.agreement(agreementId)).status).toBe('draft');
    expect(await room.signers(agreementId)).toEqual([]);
  });

  it('refuses who can neither be written to nor reached in Slack, and a code that cannot reach them', async () => {
    const id = 'con_far';
    const createdAt = new Date('2026-11-23T01:00:00Z');
    await room.prisma.contact.create({ data: { id, clientId: 'cli_kawa', name: 'Far', createdAt } });
    await expect(room.sentToSeveral({ otherSigners: [id] })).rejects.toMatchObject({
      code: 'signing.unreachable',
    });
    const newSigner = { name: 'Ren', email: 'ren@kawa.example' };
    await expect(room.sentToSeveral({ newSigner, codeWay: 'slack' })).rejects.toMatchObject({
      code: 'agreement.noSlackForCode',
    });
  });
});
