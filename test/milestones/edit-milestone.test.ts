import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMilestone } from '../../src/milestones/add-milestone.ts';
import { editMilestone } from '../../src/milestones/edit-milestone.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { aoi, haru, openRoom, type Room } from '../support/room.ts';
import { refusalOf } from './whole-room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const usual = {
  title: 'Wireframes',
  outcome: 'Every page is sketched',
  criteria: ['All five pages', 'Approved by legal'],
  amount: '200,000',
  due: '2026-12-10',
};
const add = (
  engagementId: string,
  values: Partial<typeof usual> & { dependsOn?: string[] } = {},
  by: Parameters<Room['visit']>[0] = aoi,
) => room.perform(addMilestone, { engagementId, ...usual, ...values }, room.visit(by));
const edit = (
  engagementId: string,
  milestoneId: string,
  values: Partial<typeof usual> & { dependsOn?: string[] } = {},
) => room.perform(editMilestone, { engagementId, milestoneId, ...usual, ...values }, room.visit(aoi));

describe('editing a milestone', () => {
  it('alters all of it and keeps on record what it was', async () => {
    const engagementId = await room.seedEngagement();
    const { milestoneId } = await add(engagementId);
    const other = await add(engagementId, { title: 'Texts' });
    await edit(engagementId, milestoneId, {
      title: 'Sketches',
      amount: '150,000',
      due: '2026-12-11',
      criteria: ['One'],
      dependsOn: [other.milestoneId],
    });
    const row = await room.prisma.milestone.findUniqueOrThrow({
      where: { id: milestoneId },
      include: { dependsOn: true },
    });
    expect(row).toMatchObject({
      title: 'Sketches',
      amount: 150_000n,
      criteria: [{ id: 'c1', text: 'One' }],
      dependsOn: [{ awaitedId: other.milestoneId }],
    });
    const body = JSON.parse((await room.audits(engagementId)).at(-1)?.body ?? '{}');
    expect(body).toMatchObject({
      before: { title: 'Wireframes', amount: { minor: '200000' }, dueOn: '2026-12-10' },
      after: { title: 'Sketches', amount: { minor: '150000' }, dueOn: '2026-12-11' },
    });
    await edit(engagementId, milestoneId);
    expect(await room.prisma.milestoneDependency.count({ where: { milestoneId } })).toBe(0);
  });

  it('refuses that two wait for each other, or one for itself', async () => {
    const engagementId = await room.seedEngagement();
    const first = await add(engagementId);
    const second = await add(engagementId, { dependsOn: [first.milestoneId] });
    const third = await add(engagementId, { dependsOn: [second.milestoneId] });
    for (const dependsOn of [first.milestoneId, second.milestoneId, third.milestoneId])
      expect(await refusalOf(edit(engagementId, first.milestoneId, { dependsOn: [dependsOn] }))).toBe(
        'milestone.waitsForItself',
      );
    await edit(engagementId, third.milestoneId, { dependsOn: [first.milestoneId] });
  });

  it('refuses what is not there, is another project’s, or is agreed', async () => {
    const engagementId = await room.seedEngagement();
    const { milestoneId } = await add(engagementId);
    expect(await refusalOf(edit(engagementId, 'mil_nothing'))).toBe('milestone.unknown');
    expect(await refusalOf(edit(await room.seedEngagement(), milestoneId))).toBe('milestone.unknown');
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { agreementVersion: 1 } });
    expect(await refusalOf(edit(engagementId, milestoneId))).toBe('milestone.agreedAlready');
  });

  it('refuses the same input as adding does, and the client', async () => {
    const engagementId = await room.seedEngagement();
    const { milestoneId } = await add(engagementId);
    expect(await refusalOf(edit(engagementId, milestoneId, { amount: 'x' }))).toBe('milestone.amount');
    expect(await refusalOf(edit(engagementId, milestoneId, { due: '2026-11-20' }))).toBe(
      'milestone.dueInThePast',
    );
    const byClient = room.perform(editMilestone, { engagementId, milestoneId, ...usual }, room.visit(haru));
    expect(await refusalOf(byClient)).toBe('milestone.notTheTeam');
  });
});
