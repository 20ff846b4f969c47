import { z } from 'zod';
import { createPerform } from '../../../src/adapters/postgres/perform.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import type { Happening } from '../../../src/kernel/event.ts';
import { postRoadmap } from '../../../src/milestones/roadmap/post-roadmap.ts';
import { consequencesOf } from '../../../src/rooms.ts';
import { aoi, openRoom } from '../../support/room.ts';
import { seedMilestone } from '../seed-milestone.ts';

/** All rooms' reactions over one project with two milestones, the second after the first. */
export async function openRoadmapRoom() {
  const room = await openRoom();
  const { prisma } = room;
  const perform = createPerform({ prisma, consequencesOf, budgetMs: 20_000 });
  const engagementId = await room.seedEngagement({ agreedTotal: 700_000n });
  const first = await seedMilestone(room, engagementId);
  const second = await seedMilestone(room, engagementId, {
    title: 'Launch',
    status: 'planned',
    amount: 500_000n,
    dueOn: '2027-01-15',
    awaits: [first],
    workDays: 10,
  });
  return {
    ...room,
    perform,
    engagementId,
    first,
    second,
    posts: (seen: number) => perform(postRoadmap, { engagementId, seen }, room.visit(aoi)),
    draws: () => prisma.effect.findMany({ where: { kind: 'roadmap.draw' }, orderBy: { seq: 'asc' } }),
  };
}
export type RoadmapRoom = Awaited<ReturnType<typeof openRoadmapRoom>>;

/** An act that does nothing but to say that something has happened. */
export const happens = (...events: readonly Happening[]) =>
  act({ name: 'test.happens', input: z.object({}), run: async () => outcome(events) });
