import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/kernel/visit.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { aoi, haru, NOW } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const active = () => room.seedEngagement({ agreedTotal: 1_000_000n });
const deliver = (milestoneId: string, by: Person = aoi) =>
  room.perform(deliverMilestone, { milestoneId, what: 'All', proof: 'x' }, room.visit(by));

describe('delivering', () => {
  it('may skip the start, which is then as of now, but not what it waits for', async () => {
    const engagementId = await active();
    const first = await seedMilestone(room, engagementId);
    const id = await seedMilestone(room, engagementId, { status: 'planned', awaits: [first] });
    expect(await refusalOf(deliver(id))).toBe('milestone.waitsFor');
    await room.prisma.milestone.update({ where: { id: first }, data: { status: 'accepted' } });
    await deliver(id);
    expect(await room.milestone(id)).toMatchObject({
      status: 'delivered',
      round: 1,
      startedAt: new Date(NOW),
    });
  });

  it.each(['delivered', 'accepted', 'replaced'])('is refused when it is %s', async (status) => {
    const id = await seedMilestone(room, await active(), { status });
    expect(await refusalOf(deliver(id))).toBe('milestone.notDeliverable');
  });

  it('is refused before the signature, to the client, and where nobody could accept', async () => {
    expect(await refusalOf(deliver(await seedMilestone(room, await room.seedEngagement())))).toBe(
      'milestone.notAgreedYet',
    );
    const engagementId = await active();
    const id = await seedMilestone(room, engagementId);
    expect(await refusalOf(deliver(id, haru))).toBe('milestone.notTheTeam');
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { acceptorId: null, standInId: null },
    });
    expect(await refusalOf(deliver(id))).toBe('milestone.nobodyMayAccept');
  });

  it('of two at once one is delivered', async () => {
    const id = await seedMilestone(room, await active());
    const both = await Promise.allSettled([deliver(id), deliver(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await room.prisma.delivery.count({ where: { milestoneId: id } })).toBe(1);
  });
});
