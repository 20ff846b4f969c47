import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerform } from '../../../src/adapters/postgres/perform.ts';
import type { Happening } from '../../../src/kernel/event.ts';
import { reacting } from '../../../src/kernel/reacting.ts';
import { beginRefresh } from '../../../src/milestones/roadmap/note-move.ts';
import { reactions } from '../../../src/milestones/roadmap/reactions.ts';
import { happens, openRoadmapRoom, type RoadmapRoom } from './seed-roadmap.ts';

let room: RoadmapRoom;
beforeAll(async () => {
  room = await openRoadmapRoom();
});
afterAll(() => room.close());

const moves = (...types: readonly string[]) => {
  const events: readonly Happening[] = types.map((type) => ({ type, engagementId: room.engagementId }));
  return alone()(happens(...events), {}, room.visit());
};
/** The roadmap's own reactions: other rooms would want the rest of these events. */
const alone = () =>
  createPerform({ prisma: room.prisma, budgetMs: 20_000, consequencesOf: reacting([reactions]) });
const waiting = async () => (await room.draws()).length;

describe('what moves', () => {
  it('is noted nowhere while no roadmap is posted', async () => {
    await moves('milestone.started');
    expect(await waiting()).toBe(0);
    expect(await room.perform(beginRefresh, { engagementId: room.engagementId }, room.visit())).toBe(false);
  });

  it('many times, at once and one after the other, asks for one refresh, and after it for another', async () => {
    await room.posts(0);
    expect(await waiting()).toBe(1);
    await moves('milestone.started', 'milestone.edited', 'invoice.sent');
    await moves('milestone.delivered');
    expect(await waiting()).toBe(2);
    expect(await room.perform(beginRefresh, { engagementId: room.engagementId }, room.visit())).toBe(true);
    // There are words in the picture.
    await moves('engagement.language-changed');
    expect(await waiting()).toBe(3);
    await moves('milestone.accepted');
    await moves('payment.recorded');
    expect(await waiting()).toBe(3);
  });

  it.each(['credit.voided', 'credit.dropped', 'refund.failed'])('%s: the sums are others', async (type) => {
    const before = await waiting();
    await room.perform(beginRefresh, { engagementId: room.engagementId }, room.visit());
    await moves(type);
    expect(await waiting()).toBe(before + 1);
  });

  it('while a refresh begins is not lost: the refresh waits until it can be read', async () => {
    const { prisma, engagementId } = room;
    await room.perform(beginRefresh, { engagementId }, room.visit());
    await moves('milestone.started');
    const before = await waiting();
    let begun: Promise<unknown> = Promise.resolve();
    await prisma.$transaction(async (tx) => {
      // A move that joins one which is promised already, and is not committed yet.
      await tx.$executeRaw`update roadmap set moves = moves + 1 where engagement_id = ${engagementId}`;
      begun = room.perform(beginRefresh, { engagementId }, room.visit());
      await expect
        .poll(async () => {
          const [row] = await prisma.$queryRaw<{ blocked: number }[]>`
            select count(*)::int as blocked from pg_locks where not granted`;
          return row?.blocked;
        })
        .toBeGreaterThan(0);
    });
    await begun;
    const row = await prisma.roadmap.findUniqueOrThrow({ where: { engagementId } });
    expect(row.seen).toBe(row.moves);
    expect(await waiting()).toBe(before);
  });

  it('by nothing but a week is noted for what is posted alone', async () => {
    const before = await waiting();
    const other = await room.seedEngagement({ agreedTotal: 1n });
    const digests = [room.engagementId, other].map((engagementId) => ({ digestId: 'dig_1', engagementId }));
    const composed = { type: 'digest.weekly-composed', engagementId: null, digests };
    await alone()(happens(composed), {}, room.visit());
    const drawn = (await room.draws()).slice(before);
    expect(drawn.map(({ payload }) => payload)).toEqual([{ engagementId: room.engagementId, why: 'week' }]);
  });
});
