import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_MILESTONES } from '../../src/milestones/add-milestone.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { replaceMilestone } from '../../src/milestones/replace-milestone.ts';
import { openRoom, type Room } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { refusalOf } from './whole-room.ts';

let room: Room;
let next = 0;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const replace = async (
  engagementId: string,
  milestoneId: string | null,
  values: { newDueOn?: string; priceDelta?: bigint; what?: string } = {},
) => {
  next += 1;
  const newMilestoneId = `mil_new_${next}`;
  const { newDueOn = '2026-12-03', priceDelta = 50_000n, what = 'Six pages' } = values;
  const input = {
    engagementId,
    changeId: `chg_${next}`,
    milestoneId,
    newMilestoneId,
    what,
    priceDelta,
    newDueOn,
    version: 2,
  };
  await room.perform(replaceMilestone, input, room.visit());
  return room.prisma.milestone.findUniqueOrThrow({ where: { id: newMilestoneId } });
};
const dueOf = async (id: string) =>
  (await room.prisma.milestone.findUniqueOrThrow({ where: { id } })).dueOn.toISOString().slice(0, 10);

describe('an agreed change', () => {
  it('puts a new milestone in the place of the old one, which stays on record', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const old = await seedMilestone(room, engagementId, { title: 'Wireframes' });
    const made = await replace(engagementId, old);
    expect(made).toMatchObject({
      title: 'Wireframes',
      amount: 250_000n,
      position: 0,
      status: 'started',
      round: 0,
      addedInVersion: 2,
      outcome: 'Every page is sketched\nSix pages',
    });
    expect(made.criteria).toMatchObject([
      { id: 'c1', text: 'All five pages' },
      { id: 'c2', text: 'Approved by legal' },
      { id: 'c3', text: 'Six pages' },
    ]);
    const before = await room.prisma.milestone.findUniqueOrThrow({ where: { id: old } });
    expect(before).toMatchObject({ status: 'replaced', replacedByChange: `chg_${next}` });
  });

  it('adds a milestone where it replaces none, with its beginning as the title', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    await seedMilestone(room, engagementId);
    const made = await replace(engagementId, null, { what: `Telephone\norders ${'and so on '.repeat(40)}` });
    expect(made).toMatchObject({ amount: 50_000n, position: 1, status: 'planned' });
    expect(made.title).toMatch(/^Telephone orders and so on .*…$/);
    expect([...made.title].length).toBeLessThanOrEqual(120);
  });

  it('starts the rounds anew for what had been sent back', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const made = await replace(
      engagementId,
      await seedMilestone(room, engagementId, { status: 'changes-requested' }),
    );
    expect(made).toMatchObject({ status: 'started', round: 0 });
  });

  it('moves what depends on it, directly or through others, by as many business days, and says so', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const old = await seedMilestone(room, engagementId, { dueOn: '2026-11-30' });
    const second = await seedMilestone(room, engagementId, {
      status: 'planned',
      dueOn: '2026-12-04',
      awaits: [old],
      title: 'Design',
    });
    const third = await seedMilestone(room, engagementId, {
      status: 'planned',
      dueOn: '2026-12-28',
      awaits: [second],
      title: 'Launch',
    });
    const done = await seedMilestone(room, engagementId, {
      status: 'accepted',
      dueOn: '2026-12-07',
      awaits: [second],
    });
    const apart = await seedMilestone(room, engagementId, { status: 'planned', dueOn: '2026-12-07' });
    const made = await replace(engagementId, old, { newDueOn: '2026-12-03' });
    const waits = await room.prisma.milestoneDependency.findMany({ where: { milestoneId: second } });
    expect(waits).toEqual([{ milestoneId: second, awaitedId: made.id }]);
    // Three business days: over a weekend, and over the turn of the year, whose bank holidays nobody works on.
    expect([await dueOf(second), await dueOf(third), await dueOf(done), await dueOf(apart)]).toEqual([
      '2026-12-09',
      '2027-01-04',
      '2026-12-07',
      '2026-12-07',
    ]);
    const body = JSON.parse((await room.audits(engagementId)).at(-1)?.body ?? '{}');
    expect(body).toMatchObject({ endBefore: '2026-12-28', endAfter: '2027-01-04', conflicts: [] });
    expect(body.moved).toMatchObject([
      { title: 'Wireframes', from: '2026-11-30', to: '2026-12-03' },
      { title: 'Design', from: '2026-12-04', to: '2026-12-09' },
      { title: 'Launch', from: '2026-12-28', to: '2027-01-04' },
    ]);
    const told = await room.effects('slack.post');
    expect(told.slice(-2).map(({ payload }) => payload)).toMatchObject([
      { notice: 'milestone.moved', audience: { to: 'client', engagementId } },
      { notice: 'milestone.moved', audience: { to: 'team' } },
    ]);
  });

  it('pulled forward, pulls them forward, but never before what they wait for', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const old = await seedMilestone(room, engagementId, { dueOn: '2026-12-18' });
    const second = await seedMilestone(room, engagementId, {
      status: 'planned',
      dueOn: '2026-12-21',
      awaits: [old],
    });
    const early = await seedMilestone(room, engagementId, {
      status: 'planned',
      dueOn: '2026-12-11',
      awaits: [old],
    });
    await replace(engagementId, old, { newDueOn: '2026-12-11' });
    expect([await dueOf(second), await dueOf(early)]).toEqual(['2026-12-14', '2026-12-11']);
  });

  it('moves nothing and tells nobody when the day stays', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const old = await seedMilestone(room, engagementId, { dueOn: '2026-12-03' });
    const second = await seedMilestone(room, engagementId, {
      status: 'planned',
      dueOn: '2026-12-05',
      awaits: [old],
    });
    const before = (await room.effects('slack.post')).length;
    await replace(engagementId, old);
    expect(await dueOf(second)).toBe('2026-12-05');
    expect(await room.effects('slack.post')).toHaveLength(before);
  });

  it('adds none to a full plan, but replaces in one', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const first = await seedMilestone(room, engagementId);
    for (let count = 1; count < MOST_MILESTONES; count += 1) await seedMilestone(room, engagementId);
    expect(await refusalOf(replace(engagementId, null))).toBe('milestone.tooMany');
    await replace(engagementId, first);
  });
});
