import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMilestone } from '../../src/milestones/add-milestone.ts';
import { editMilestone } from '../../src/milestones/edit-milestone.ts';
import { aoi, NOW, openRoom, type Room } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { refusalOf } from './whole-room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  await room.prisma.agreementTemplate.create({
    data: {
      id: 'tpl_1',
      locale: 'en',
      version: 1,
      title: 'Contract',
      clauses: [{ key: 'text', heading: '', text: '…', locked: false }],
      createdAt: new Date(NOW),
    },
  });
});
afterAll(() => room.close());

const usual = { title: 'Launch', outcome: 'Live', criteria: ['Reachable'], amount: '1', due: '2026-12-10' };

async function withAgreement(status: string) {
  const engagementId = await room.seedEngagement();
  const milestoneId = await seedMilestone(room, engagementId, { status: 'planned' });
  await room.prisma.agreement.create({
    data: {
      id: `agr_${status}`,
      engagementId,
      version: 1,
      templateId: 'tpl_1',
      status,
      locale: 'en',
      title: 'Contract',
      body: '…',
      fee: 1n,
      deposit: 1n,
      currency: 'JPY',
      startsOn: new Date('2026-12-01'),
      terms: {},
      plan: [],
      provider: 'click-to-sign',
      createdAt: new Date(NOW),
    },
  });
  return { engagementId, milestoneId };
}

describe('the plan', () => {
  it.each(['sending', 'sent'])('stands while its agreement is %s', async (status) => {
    const { engagementId, milestoneId } = await withAgreement(status);
    const added = room.perform(addMilestone, { ...usual, engagementId }, room.visit(aoi));
    expect(await refusalOf(added)).toBe('milestone.outForSignature');
    const edited = room.perform(editMilestone, { ...usual, engagementId, milestoneId }, room.visit(aoi));
    expect(await refusalOf(edited)).toBe('milestone.outForSignature');
  });

  it.each(['draft', 'voided', 'declined', 'expired'])('is open while its agreement is %s', async (status) => {
    const { engagementId } = await withAgreement(status);
    await room.perform(addMilestone, { ...usual, engagementId }, room.visit(aoi));
    expect(await room.prisma.milestone.count({ where: { engagementId } })).toBe(2);
  });
});
