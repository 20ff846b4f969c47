import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMilestone, MOST_MILESTONES } from '../../src/milestones/add-milestone.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { limits } from '../../src/surface/limits.ts';
import { aoi, haru, openRoom, type Room, sora } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
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

describe('adding a milestone', () => {
  it('keeps what was entered, each criterion under an id of its own, and is on record', async () => {
    const engagementId = await room.seedEngagement();
    const first = await add(engagementId);
    const { milestoneId } = await add(
      engagementId,
      { title: 'Launch', dependsOn: [first.milestoneId] },
      sora,
    );
    const row = await room.prisma.milestone.findUniqueOrThrow({
      where: { id: milestoneId },
      include: { dependsOn: true },
    });
    expect(row).toMatchObject({
      dependsOn: [{ awaitedId: first.milestoneId }],
      title: 'Launch',
      amount: 200_000n,
      currency: 'JPY',
      status: 'planned',
      round: 0,
      position: 1,
      criteria: [
        { id: 'c1', text: 'All five pages' },
        { id: 'c2', text: 'Approved by legal' },
      ],
    });
    expect((await room.audits(engagementId)).map(({ type }) => type)).toEqual([
      'milestone.added',
      'milestone.added',
    ]);
  });

  it.each([
    ['an amount that is none', { amount: 'a lot' }, 'milestone.amount', 'amount'],
    ['decimals that the currency does not have', { amount: '10.5' }, 'milestone.amount', 'amount'],
    ['less than nothing', { amount: '-5' }, 'milestone.amount', 'amount'],
    ['a day that has passed', { due: '2026-11-20' }, 'milestone.dueInThePast', 'due'],
    ['a Saturday', { due: '2026-12-12' }, 'milestone.notABusinessDay', 'due'],
    ['a holiday', { due: '2027-01-01' }, 'milestone.notABusinessDay', 'due'],
    ['a year that is a slip of the hand', { due: '9999-12-27' }, 'milestone.dueTooFar', 'due'],
    [
      'something that is not there to wait for',
      { dependsOn: ['mil_nothing'] },
      'milestone.unknownDependency',
      'dependsOn',
    ],
  ])('refuses %s, under its field', async (_what, values, code, field) => {
    const engagementId = await room.seedEngagement();
    const attempt = add(engagementId, values);
    await expect(attempt).rejects.toMatchObject({ code, field });
    expect(await refusalOf(attempt)).toBe(code);
    expect(await room.prisma.milestone.count({ where: { engagementId } })).toBe(0);
  });

  it('today is still a day; the next business day is named otherwise', async () => {
    const engagementId = await room.seedEngagement();
    await room.perform(
      addMilestone,
      { engagementId, ...usual, due: '2026-11-24' },
      room.visit(aoi, '2026-11-24T14:59:00Z'),
    );
    await expect(add(engagementId, { due: '2026-12-12' })).rejects.toMatchObject({
      said: { values: { next: { day: 14 } } },
    });
  });

  it('refuses another project’s milestone as what it waits for', async () => {
    const other = await add(await room.seedEngagement());
    expect(await refusalOf(add(await room.seedEngagement(), { dependsOn: [other.milestoneId] }))).toBe(
      'milestone.unknownDependency',
    );
  });

  it('is the agency’s', async () => {
    expect(await refusalOf(add(await room.seedEngagement(), {}, haru))).toBe('milestone.notTheTeam');
  });

  it('refuses once the agreement is signed', async () => {
    expect(await refusalOf(add(await room.seedEngagement({ agreedTotal: 1n })))).toBe(
      'milestone.agreedAlready',
    );
  });

  it('holds no more than can be chosen from in Slack', async () => {
    expect(MOST_MILESTONES).toBeLessThanOrEqual(limits.options);
    const engagementId = await room.seedEngagement();
    for (let count = 0; count < MOST_MILESTONES; count += 1)
      await seedMilestone(room, engagementId, { status: 'planned' });
    expect(await refusalOf(add(engagementId))).toBe('milestone.tooMany');
  });

  it('of two at the same moment both have a place of their own', async () => {
    const engagementId = await room.seedEngagement();
    await Promise.all([add(engagementId), add(engagementId)]);
    const rows = await room.prisma.milestone.findMany({ where: { engagementId } });
    expect(rows.map(({ position }) => position).sort()).toEqual([0, 1]);
  });
});
