import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/kernel/visit.ts';
import { startMilestone } from '../../src/milestones/start-milestone.ts';
import { aoi, haru, NOW, sora } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const active = () => room.seedEngagement({ agreedTotal: 1_000_000n });
const start = (milestoneId: string, by: Person = aoi) =>
  room.perform(startMilestone, { milestoneId }, room.visit(by));

describe('starting', () => {
  it('is on record with its moment', async () => {
    const engagementId = await active();
    const id = await seedMilestone(room, engagementId, { status: 'planned' });
    await start(id, sora);
    expect(await room.milestone(id)).toMatchObject({ status: 'started', startedAt: new Date(NOW) });
    expect(await room.events(engagementId)).toEqual(['milestone.started']);
  });

  it('waits for what it depends on to be accepted', async () => {
    const engagementId = await active();
    const first = await seedMilestone(room, engagementId, { title: 'Texts' });
    const id = await seedMilestone(room, engagementId, { status: 'planned', awaits: [first] });
    await expect(start(id)).rejects.toMatchObject({
      code: 'milestone.waitsFor',
      said: { values: { other: 'Texts' } },
    });
    await room.prisma.milestone.update({ where: { id: first }, data: { status: 'accepted' } });
    await start(id);
  });

  it('is refused twice, before the signature, to the client, and of nothing', async () => {
    const id = await seedMilestone(room, await active());
    expect(await refusalOf(start(id))).toBe('milestone.notStartable');
    const early = await seedMilestone(room, await room.seedEngagement(), { status: 'planned' });
    expect(await refusalOf(start(early))).toBe('milestone.notAgreedYet');
    expect(await refusalOf(start(id, haru))).toBe('milestone.notTheTeam');
    expect(await refusalOf(start('mil_nothing'))).toBe('milestone.unknown');
  });
});
