import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { weeklyDigest } from '../../src/digests/notices.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const at = new Date('2026-11-23T01:00:00Z');

async function material(engagementId: string): Promise<string> {
  const id = newId('mat');
  await room.prisma.material.create({
    data: {
      id,
      engagementId,
      number: 1,
      what: 'Logo',
      dueOn: new Date('2026-11-25'),
      status: 'asked',
      askedBy: {},
      askedAt: at,
    },
  });
  return id;
}

async function risk(engagementId: string, change: { status?: string } = {}): Promise<void> {
  const closed = { closedBy: {}, closedAt: at, outcome: 'It came' };
  await room.prisma.risk.create({
    data: {
      id: newId('rsk'),
      engagementId,
      number: change.status === 'closed' ? 2 : 1,
      kind: 'risk',
      what: 'The printer may be late',
      effect: 'Two days',
      needs: 'A decision on paper',
      needsBy: new Date('2026-11-30'),
      raisedBy: {},
      raisedAt: at,
      ...(change.status === 'closed' && { status: 'closed', ...closed }),
    },
  });
}

it('what the client provides and what an early delivery may earn have buttons until they are settled', async () => {
  const engagementId = await room.active();
  const materialId = await material(engagementId);
  const milestoneId = await seedMilestone(room, engagementId, { title: 'Launch', status: 'accepted' });
  const bonus = { days: 3, minor: '20000', offeredFor: 'del_1', decision: null };
  await room.prisma.milestone.update({ where: { id: milestoneId }, data: { earlyBonus: bonus } });
  room.at('2026-11-27T06:00:00Z');
  expect(await room.contentOf(engagementId)).toMatchObject({
    done: [],
    materials: [{ materialId, what: 'Logo', late: true }],
    bonuses: [{ milestoneId, amount: { minor: '20000', currency: 'JPY' } }],
  });
  await room.post(engagementId);
  const { id: digestId } = await room.prisma.digest.findFirstOrThrow({ where: { scope: engagementId } });
  const presses = async () => {
    const facts = await weeklyDigest.load(room.prisma, { digestId, engagementId });
    return facts === undefined ? [] : (weeklyDigest.say(facts).buttons ?? []).map(({ press }) => press);
  };
  const usual = ['change.request', 'project.page', 'project.rhythm'];
  expect(await presses()).toEqual(['material.provide', 'milestone.bonus', 'milestone.bonus', ...usual]);
  await room.prisma.material.update({ where: { id: materialId }, data: { status: 'provided' } });
  const decision = {
    agreed: true,
    by: { kind: 'contact', id: 'con_haru', name: 'Haru' },
    at: at.toISOString(),
  };
  await room.prisma.milestone.update({
    where: { id: milestoneId },
    data: { earlyBonus: { ...bonus, decision } },
  });
  expect(await presses()).toEqual(usual);
});

it('risks are told while they are open, with what is needed and by when', async () => {
  const engagementId = await room.active();
  await risk(engagementId);
  await risk(engagementId, { status: 'closed' });
  expect((await room.contentOf(engagementId))?.risks).toEqual([
    { number: 1, what: 'The printer may be late', needs: 'A decision on paper', needsBy: '2026-11-30' },
  ]);
});

it('what is held up says by what: something of the client’s, or a milestone that is late', async () => {
  const engagementId = await room.active();
  const materialId = await material(engagementId);
  const first = await seedMilestone(room, engagementId, { title: 'Texts', dueOn: '2026-11-24' });
  await seedMilestone(room, engagementId, { title: 'Pages', status: 'planned', awaits: [first] });
  const logo = await seedMilestone(room, engagementId, { title: 'Sign', dueOn: '2026-12-10' });
  await room.prisma.material.update({ where: { id: materialId }, data: { milestoneId: logo } });
  expect((await room.contentOf(engagementId))?.blocked).toEqual([]);
  room.at('2026-11-27T06:00:00Z');
  expect(await room.contentOf(engagementId)).toMatchObject({
    inProgress: [],
    slipped: [{ title: 'Texts', waitsFor: null }],
    blocked: [
      { title: 'Pages', waitsFor: { kind: 'milestone', title: 'Texts' } },
      { title: 'Sign', waitsFor: { kind: 'material', title: 'Logo' } },
    ],
  });
});
